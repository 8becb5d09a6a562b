using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Storage;

/// <summary>A DynamoDB table: its short name, its key attributes and its indexes. The full name is <c>shop-{stack}-{name}</c>.</summary>
/// <param name="ReadAsEvents">Whether the table has a stream with new and old images. Events are made from this stream.</param>
public sealed record TableDefinition(string Name, TableKey Key, IReadOnlyList<TableIndex> Indexes, bool ReadAsEvents = false)
{
    /// <summary>
    /// The attribute with the time when the item expires, in seconds since 1970. DynamoDB deletes the item some time after that, so readers
    /// must compare the time themselves. Null when items do not expire.
    /// </summary>
    public string? TimeToLive { get; init; }

    /// <summary>The environment variable with the full name of the table.</summary>
    public string EnvironmentVariable => Name.Replace('-', '_').ToUpperInvariant() + "_TABLE";
}

/// <summary>A key schema; key attributes are strings unless <see cref="TableAttribute.IsNumber"/>.</summary>
public sealed record TableKey(TableAttribute Hash, TableAttribute? Range = null);

public sealed record TableAttribute(string Name, bool IsNumber = false)
{
    internal AttributeValue Value(string text) => IsNumber ? new() { N = text } : new() { S = text };
}

/// <summary>A global secondary index.</summary>
public sealed record TableIndex(string Name, TableKey Key)
{
    /// <summary>The attributes that the index contains besides the keys; null when it contains all attributes.</summary>
    public IReadOnlyList<string>? Projected { get; init; }

    /// <summary>The attributes that the index contains and that are not keys of the index.</summary>
    public IEnumerable<string> ProjectedNonKeys => (Projected ?? []).Where(name => name != Key.Hash.Name && name != Key.Range?.Name);
}
