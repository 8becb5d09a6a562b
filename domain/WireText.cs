namespace Shop.Domain;

/// <summary>Reads an enum value from its wire text, the text in JSON and in storage. Case matters.</summary>
internal static class WireText
{
    internal static Outcome<T> Read<T>(string? text, string field, Func<T, string> wire)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (wire(value) == text)
            {
                return value;
            }
        }

        return Invalid.Field(field, $"must be one of {string.Join(", ", Enum.GetValues<T>().Select(wire))}");
    }
}
