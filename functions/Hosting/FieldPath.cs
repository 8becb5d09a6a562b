namespace Shop.Functions.Hosting;

/// <summary>How a field of the request is named in an answer.</summary>
internal static class FieldPath
{
    public const string Body = "body";

    private const int MaxLength = 100;

    /// <param name="path">As System.Text.Json writes it: <c>$.price.amount</c>, or <c>$</c> for the whole body.</param>
    public static string OfJson(string? path) => path is null or "$" ? Body : Shown(path[1..].TrimStart('.'));

    /// <summary>A name that the client made up: never empty, cut, and without control characters.</summary>
    public static string Shown(string name)
    {
        if (name.Length == 0)
        {
            return "(empty)";
        }

        var cut = name.Length > MaxLength ? name[..MaxLength] : name;
        return string.Concat(cut.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
    }
}
