using System.Collections.Immutable;
using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Tables;

/// <summary>The attributes of a primary key.</summary>
public sealed record KeySchema(string Hash, string? Range)
{
    internal IEnumerable<string> Names => Range is null ? [Hash] : [Hash, Range];
}

/// <param name="Projection"><c>ALL</c>, <c>KEYS_ONLY</c> or <c>INCLUDE</c>.</param>
public sealed record IndexSchema(string Name, KeySchema Key, string Projection, IReadOnlyList<string> NonKeyAttributes);

/// <summary>A table as the stack defines it.</summary>
/// <param name="AttributeTypes">S, N or B by the names of the key attributes.</param>
/// <param name="StreamView">Null when the table has no stream.</param>
/// <param name="TimeToLive">The attribute with the second after which an item is to be deleted; null when items stay.</param>
public sealed record TableSchema(
    string Name,
    string Arn,
    KeySchema Key,
    IReadOnlyList<IndexSchema> Indexes,
    IReadOnlyDictionary<string, string> AttributeTypes,
    string? StreamView,
    string? TimeToLive = null)
{
    internal static IReadOnlyDictionary<string, TableSchema> From(Graph graph) =>
        graph.OfType(KnownTypes.Table).Select(Read).ToDictionary(table => table.Name);

    private static TableSchema Read(GraphResource table)
    {
        var state = table.State;
        if (state.OptionalText("billingMode") is not "PAY_PER_REQUEST")
        {
            throw new LocalRunException($"The table {table.Urn} is not on demand; the local run serves no provisioned capacity.");
        }

        if (state.ContainsKey("localSecondaryIndexes"))
        {
            throw new LocalRunException($"The table {table.Urn} has local secondary indexes, which the local run does not serve.");
        }

        return new(
            state.Text("name"),
            state.Text("arn"),
            new(state.Text("hashKey"), state.OptionalText("rangeKey")),
            [.. state.Maps("globalSecondaryIndexes").Select(index => new IndexSchema(
                index.Text("name"), IndexKey(index), index.OptionalText("projectionType") ?? "ALL", index.Texts("nonKeyAttributes")))],
            state.Maps("attributes").ToDictionary(attribute => attribute.Text("name"), attribute => attribute.Text("type")),
            state.Flag("streamEnabled") ? state.OptionalText("streamViewType") ?? "NEW_AND_OLD_IMAGES" : null,
            state.Map("ttl") is var ttl && ttl.Flag("enabled") ? ttl.Text("attributeName") : null);
    }

    private static KeySchema IndexKey(ImmutableDictionary<string, object> index) =>
        index.OptionalText("hashKey") is { } hash
            ? new(hash, index.OptionalText("rangeKey"))
            : new(Part(index, "HASH")!, Part(index, "RANGE"));

    private static string? Part(ImmutableDictionary<string, object> index, string type) =>
        index.Maps("keySchemas").FirstOrDefault(part => part.OptionalText("keyType") == type)?.Text("attributeName");
}
