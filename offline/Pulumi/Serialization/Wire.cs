namespace Pulumi.Serialization;

/// <summary>A value that is unknown in a preview.</summary>
internal sealed class UnknownValue
{
    public static readonly UnknownValue Instance = new();

    private UnknownValue()
    {
    }
}

internal sealed record SecretValue(object? Value);

/// <summary>
/// The wire form of a value: null, bool, double, string, ImmutableArray of object, ImmutableDictionary of string and object, an asset or
/// archive, a resource, <see cref="UnknownValue"/> or <see cref="SecretValue"/>.
/// </summary>
internal static class Wire
{
    /// <summary>Removes the unknown and secret markers from a wire value and records them in the result.</summary>
    public static Resolved<object?> Read(object? wire)
    {
        var found = new Gathering();
        var value = Strip(wire, found);
        return found.Finish(found.IsKnown ? value : null);
    }

    public static bool HasUnknown(object? wire) => !Read(wire).IsKnown;

    private static object? Strip(object? wire, Gathering found)
    {
        switch (wire)
        {
            case UnknownValue:
                return found.Add(Resolved.Unknown<object?>());
            case SecretValue secret:
                return found.Add(Resolved.Known(Strip(secret.Value, found), isSecret: true));
            case ImmutableArray<object?> list:
                return ImmutableArray.CreateRange(list, item => Strip(item, found));
            case ImmutableDictionary<string, object?> map:
                return map.Where(pair => !pair.Key.StartsWith("__", StringComparison.Ordinal))
                    .ToImmutableDictionary(pair => pair.Key, pair => Strip(pair.Value, found));
            default:
                return wire;
        }
    }
}
