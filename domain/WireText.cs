namespace Shop.Domain;

/// <summary>Reads an enum from the exact text that it is written as.</summary>
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
