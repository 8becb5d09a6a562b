namespace Shop.Local.Emulators;

public sealed record DynamoDbLocalOptions
{
    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Where the tables are kept; null keeps them in memory.</summary>
    public string? DataFolder { get; init; }
}
