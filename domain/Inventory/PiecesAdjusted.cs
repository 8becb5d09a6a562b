using Shop.Domain.Users;

namespace Shop.Domain.Inventory;

/// <summary>A manual correction of the available pieces.</summary>
public sealed record PiecesAdjusted : StockMovement
{
    public const int Max = 1_000_000;

    private PiecesAdjusted(int delta, AdjustmentReason reason, StockNote? note, UserId by, DateTimeOffset at)
        : base(at) => (Delta, Reason, Note, By) = (delta, reason, note, by);

    /// <summary>The change of the available pieces: 1 to <see cref="Max"/> or -1 to -<see cref="Max"/>.</summary>
    public int Delta { get; }

    public AdjustmentReason Reason { get; }

    public StockNote? Note { get; }

    public UserId By { get; }

    public override (long Available, long Reserved, long Sold) Effect => (Delta, 0, 0);

    /// <returns>
    /// Refused: <see cref="Invalid"/> for <c>delta</c> outside its range or with a sign that does not match the reason, for <c>reason</c>
    /// and for <c>note</c>.
    /// </returns>
    public static Outcome<PiecesAdjusted> Read(long? delta, string? reason, string? note, UserId by, DateTimeOffset now)
    {
        var reader = new FormReader();
        var count = reader.Take(Count(delta));
        var why = reader.Take(AdjustmentReasons.Read(reason));
        var text = reader.Take(Outcome.Optional(note, "note", StockNote.Read));
        return reader.Build<PiecesAdjusted>(() => why.Explains(count)
            ? new PiecesAdjusted(count, why, text, by, now)
            : Invalid.Field("delta", $"must be {(count > 0 ? "negative" : "positive")} for this reason"));
    }

    private static Outcome<int> Count(long? delta) => delta switch
    {
        null => Invalid.Field("delta", "is required"),
        0 or < -Max or > Max => Invalid.Field("delta", $"must be 1 to {Max} or -1 to -{Max}"),
        _ => (int)delta.Value,
    };
}
