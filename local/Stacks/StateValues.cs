using System.Collections.Immutable;
using Shop.Infra.Graphs;

namespace Shop.Local.Stacks;

/// <summary>Reads values from the state of a resource, in the form of Pulumi's mocks.</summary>
internal static class StateValues
{
    // The properties that every resource can have: its identity, and values that AWS only displays.
    private static readonly string[] Common = ["name", "arn", "id", "tags", "tagsAll", "description", "region"];

    /// <exception cref="LocalRunException">The resource has a property that the local run does not serve.</exception>
    public static void DemandOnly(this GraphResource resource, params string[] served) =>
        resource.State.DemandOnly(resource.Urn, [.. served, .. Common]);

    /// <param name="owner">The name of the values in the error message.</param>
    /// <inheritdoc cref="DemandOnly(GraphResource, string[])"/>
    public static void DemandOnly(this ImmutableDictionary<string, object> values, string owner, params string[] served)
    {
        if (values.Keys.Except(served).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new LocalRunException($"{owner} has the property {unknown}, which the local run does not serve.");
        }
    }

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
