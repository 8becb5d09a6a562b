using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>A DynamoDB table: its short name (the stack puts <c>shop-{stack}-</c> before it), key attributes and indexes.</summary>
/// <param name="ReadAsEvents">Whether its changes are read as events: the stack then gives it a stream of new and old images.</param>
public sealed record TableDefinition(string Name, TableKey Key, IReadOnlyList<TableIndex> Indexes, bool ReadAsEvents = false)
{
    /// <summary>
    /// The attribute with the time, in seconds since 1970, after which DynamoDB deletes the item some day; who reads must not count on
    /// that day. Null where items stay.
    /// </summary>
    public string? TimeToLive { get; init; }

    /// <summary>The environment variable that tells a function the table's full name.</summary>
    public string EnvironmentVariable => Name.Replace('-', '_').ToUpperInvariant() + "_TABLE";
}

/// <summary>A key schema; key attributes are strings unless <see cref="TableAttribute.IsNumber"/>.</summary>
public sealed record TableKey(TableAttribute Hash, TableAttribute? Range = null);

public sealed record TableAttribute(string Name, bool IsNumber = false)
{
    internal AttributeValue Value(string text) => IsNumber ? new() { N = text } : new() { S = text };
}

/// <summary>A global secondary index that projects all attributes.</summary>
public sealed record TableIndex(string Name, TableKey Key);
