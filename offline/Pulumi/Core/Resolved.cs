namespace Pulumi;

/// <summary>The state of a resolved output. The value has no meaning when <paramref name="IsKnown"/> is false.</summary>
internal readonly record struct Resolved<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Resources)
{
    public Resolved<object?> Untyped => new(Value, IsKnown, IsSecret, Resources);

    public T Or(T whenUnknown) => IsKnown ? Value : whenUnknown;
}

internal static class Resolved
{
    public static Resolved<T> Known<T>(T value, bool isSecret = false) => new(value, true, isSecret, []);

    public static Resolved<T> Unknown<T>(T value = default!, bool isSecret = false) => new(value, false, isSecret, []);
}
