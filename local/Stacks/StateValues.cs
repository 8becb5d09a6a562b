using System.Collections.Immutable;

namespace Shop.Local.Stacks;

/// <summary>Reads values from the state of a resource, in the form of Pulumi's mocks.</summary>
internal static class StateValues
{
    public static string Text(this ImmutableDictionary<string, object> values, string name) =>
        values.OptionalText(name) ?? throw new LocalRunException($"A resource of the stack has no {name}.");

    public static string? OptionalText(this ImmutableDictionary<string, object> values, string name) =>
        values.TryGetValue(name, out var value) ? value as string : null;

    public static double Number(this ImmutableDictionary<string, object> values, string name, double otherwise) =>
        values.TryGetValue(name, out var value) && value is double number ? number : otherwise;

    public static int Whole(this ImmutableDictionary<string, object> values, string name, int otherwise) =>
        checked((int)values.Number(name, otherwise));

    public static bool Flag(this ImmutableDictionary<string, object> values, string name, bool otherwise = false) =>
        values.TryGetValue(name, out var value) && value is bool flag ? flag : otherwise;

    public static ImmutableDictionary<string, object> Map(this ImmutableDictionary<string, object> values, string name) =>
        values.TryGetValue(name, out var value) && value is ImmutableDictionary<string, object> map
            ? map
            : ImmutableDictionary<string, object>.Empty;

    public static IEnumerable<ImmutableDictionary<string, object>> Maps(this ImmutableDictionary<string, object> values, string name) =>
        values.List(name).OfType<ImmutableDictionary<string, object>>();

    public static IReadOnlyList<string> Texts(this ImmutableDictionary<string, object> values, string name) =>
        [.. values.List(name).OfType<string>()];

    private static ImmutableArray<object> List(this ImmutableDictionary<string, object> values, string name) =>
        values.TryGetValue(name, out var value) && value is ImmutableArray<object> list ? list : [];
}
