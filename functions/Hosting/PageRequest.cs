using System.Globalization;

namespace Shop.Functions.Hosting;

/// <summary>
/// The page of a list that a request asks for: at most <see cref="Limit"/> items after <see cref="Cursor"/>, or from the start of the list
/// when there is no cursor.
/// </summary>
internal sealed record PageRequest(int Limit, string? Cursor)
{
    public const int MaxLimit = 100;
    public const int DefaultLimit = 20;
    public const int MinLimit = 1;

    /// <returns>Refused: <see cref="Invalid"/> for <c>limit</c>.</returns>
    public static Outcome<PageRequest> Read(Query query) => query["limit"] switch
    {
        null => new PageRequest(DefaultLimit, query["cursor"]),
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= MinLimit and <= MaxLimit =>
            new PageRequest(limit, query["cursor"]),
        _ => new Invalid([new FieldError("limit", $"must be {MinLimit} to {MaxLimit}")]),
    };
}
