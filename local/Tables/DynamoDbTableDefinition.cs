using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Tables;

/// <summary>A DynamoDB table of the stack.</summary>
/// <param name="AttributeTypes">The type of each key attribute (S, N or B), by the name of the attribute.</param>
/// <param name="StreamView">Null when the table has no stream.</param>
/// <param name="StreamArn">Null when the table has no stream.</param>
/// <param name="TimeToLive">The attribute with the Unix time after which DynamoDB deletes an item; null when items do not expire.</param>
internal sealed record DynamoDbTableDefinition(
    string Name,
    string Arn,
    KeySchema Key,
    IReadOnlyList<DynamoDbIndexDefinition> Indexes,
    IReadOnlyDictionary<string, string> AttributeTypes,
    string? StreamView,
    string? TimeToLive = null,
    string? StreamArn = null)
{
    /// <summary>Reads the tables of the graph, by name.</summary>
    public static IReadOnlyDictionary<string, DynamoDbTableDefinition> From(Graph graph) =>
        graph.OfType(KnownTypes.Table).Select(Read).ToDictionary(table => table.Name);

    private static DynamoDbTableDefinition Read(GraphResource table)
    {
        var state = table.State;
        if (state.OptionalText("billingMode") is not "PAY_PER_REQUEST")
        {
            throw new LocalRunException($"The table {table.Urn} has provisioned capacity; the local run serves on-demand tables only.");
        }

        if (state.ContainsKey("localSecondaryIndexes"))
        {
            throw new LocalRunException($"The table {table.Urn} has local secondary indexes, which the local run does not serve.");
        }

        return new(
            state.Text("name"),
            state.Text("arn"),
            new(state.Text("hashKey"), state.OptionalText("rangeKey")),
            [.. state.Maps("globalSecondaryIndexes").Select(DynamoDbIndexDefinition.Read)],
            state.Maps("attributes").ToDictionary(attribute => attribute.Text("name"), attribute => attribute.Text("type")),
            state.Flag("streamEnabled") ? state.OptionalText("streamViewType") ?? "NEW_AND_OLD_IMAGES" : null,
            state.Map("ttl") is var ttl && ttl.Flag("enabled") ? ttl.Text("attributeName") : null,
            state.OptionalText("streamArn"));
    }
}

/// <param name="Projection"><c>ALL</c>, <c>KEYS_ONLY</c> or <c>INCLUDE</c>.</param>
internal sealed record DynamoDbIndexDefinition(string Name, KeySchema Key, string Projection, IReadOnlyList<string> NonKeyAttributes)
{
    public static DynamoDbIndexDefinition Read(ImmutableDictionary<string, object> index) => new(
        index.Text("name"), KeyOf(index), index.OptionalText("projectionType") ?? "ALL", index.Texts("nonKeyAttributes"));

    // The provider accepts two forms: hashKey and rangeKey, or keySchemas.
    private static KeySchema KeyOf(ImmutableDictionary<string, object> index) =>
        index.OptionalText("hashKey") is { } hash
            ? new(hash, index.OptionalText("rangeKey"))
            : new(Part(index, "HASH")!, Part(index, "RANGE"));

    private static string? Part(ImmutableDictionary<string, object> index, string type) =>
        index.Maps("keySchemas").FirstOrDefault(part => part.OptionalText("keyType") == type)?.Text("attributeName");
}

/// <summary>The attributes of a primary key.</summary>
internal sealed record KeySchema(string Hash, string? Range)
{
    public IEnumerable<string> Names => Range is null ? [Hash] : [Hash, Range];

    /// <summary>Reads the primary key of an item, in DynamoDB's JSON.</summary>
    public JsonObject Of(JsonNode item) => new(Names.Select(name => KeyValuePair.Create(name, item[name]?.DeepClone())));
}
