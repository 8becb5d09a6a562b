namespace Shop.Functions.Hosting;

/// <summary>Names the request field of a field error.</summary>
internal static class FieldPath
{
    public const string Body = "body";

    private const int MaxLength = 100;

    /// <param name="path">A path of System.Text.Json: <c>$.price.amount</c>, or <c>$</c> for the whole body.</param>
    public static string OfJson(string? path) => path is null or "$" ? Body : Shown(path[1..].TrimStart('.'));

    /// <summary>Makes a name from the client safe to show: not empty, cut to a maximum length, without control characters.</summary>
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
