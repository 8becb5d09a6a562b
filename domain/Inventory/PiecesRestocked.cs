using Shop.Domain.Users;

namespace Shop.Domain.Inventory;

/// <summary>New pieces have arrived.</summary>
public sealed record PiecesRestocked : StockMovement
{
    public const int Max = 1_000_000;

    private PiecesRestocked(Units pieces, StockNote? note, UserId by, DateTimeOffset at)
        : base(at) => (Pieces, Note, By) = (pieces, note, by);

    /// <summary>The number of new pieces: 1 to <see cref="Max"/>.</summary>
    public Units Pieces { get; }

    public StockNote? Note { get; }

    public UserId By { get; }

    public override (long Available, long Reserved, long Sold) Effect => (Pieces.Count, 0, 0);

    /// <returns>Refused: <see cref="Invalid"/> for <c>quantity</c> outside its range, and for <c>note</c>.</returns>
    public static Outcome<PiecesRestocked> Read(long? quantity, string? note, UserId by, DateTimeOffset now)
    {
        var reader = new FormReader();
        var pieces = reader.Take(Count(quantity));
        var text = reader.Take(Outcome.Optional(note, "note", StockNote.Read));
        return reader.Build(() => new PiecesRestocked(pieces, text, by, now));
    }

    private static Outcome<Units> Count(long? quantity) => quantity switch
    {
        null => Invalid.Field("quantity", "is required"),
        < 1 or > Max => Invalid.Field("quantity", $"must be 1 to {Max}"),
        _ => new Units((int)quantity.Value),
    };
}
