using Pulumi;
using Pulumi.Aws.DynamoDB.Inputs;
using Shop.Functions.Storage;
using Shop.Infra.Configuration;
using DynamoDB = Pulumi.Aws.DynamoDB;

namespace Shop.Infra.Components;

/// <summary>An on-demand table with its indexes. The table has a stream when its changes are read as events.</summary>
internal sealed class Table : ComponentResource
{
    public Table(TableDefinition definition, ShopConfig config)
        : base("shop:index:Table", definition.Name, new() { Protect = config.Protect })
    {
        var table = new DynamoDB.Table(
            definition.Name,
            new()
            {
                Name = config.PhysicalName(definition.Name),
                BillingMode = "PAY_PER_REQUEST",
                Attributes = [.. Attributes(definition)],
                HashKey = definition.Key.Hash.Name,
                RangeKey = definition.Key.Range?.Name!,
                GlobalSecondaryIndexes = [.. definition.Indexes.Select(Index)],
                StreamEnabled = definition.ReadAsEvents,
                StreamViewType = definition.ReadAsEvents ? "NEW_AND_OLD_IMAGES" : null!,
                PointInTimeRecovery = new TablePointInTimeRecoveryArgs { Enabled = config.PointInTimeRecovery },
                Ttl = definition.TimeToLive is { } attribute ? new TableTtlArgs { AttributeName = attribute, Enabled = true } : null!,
                DeletionProtectionEnabled = config.Protect,
            },
            new() { Parent = this });
        Name = table.Name;
        Arn = table.Arn;
        StreamArn = table.StreamArn;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["arn"] = Arn });
    }

    public Output<string> Name { get; }

    public Output<string> Arn { get; }

    /// <summary>The ARN of the stream with the changes; empty for a table that is not read as events.</summary>
    public Output<string> StreamArn { get; }

    // DynamoDB accepts only the attributes that are part of a key, each once.
    private static IEnumerable<Input<TableAttributeArgs>> Attributes(TableDefinition definition) =>
        definition.Indexes.Select(index => index.Key).Prepend(definition.Key)
            .SelectMany(Parts)
            .Select(part => part.Attribute)
            .Distinct()
            .Select(attribute => new TableAttributeArgs { Name = attribute.Name, Type = attribute.IsNumber ? "N" : "S" })
            .Select(attribute => (Input<TableAttributeArgs>)attribute);

    private static Input<TableGlobalSecondaryIndexArgs> Index(TableIndex index) => new TableGlobalSecondaryIndexArgs
    {
        Name = index.Name,
        KeySchemas =
        [
            .. Parts(index.Key)
                .Select(part => new TableGlobalSecondaryIndexKeySchemaArgs { AttributeName = part.Attribute.Name, KeyType = part.Type })
                .Select(part => (Input<TableGlobalSecondaryIndexKeySchemaArgs>)part),
        ],
        ProjectionType = index.Projected is null ? "ALL" : "INCLUDE",
        NonKeyAttributes = [.. index.ProjectedNonKeys],
    };

    private static IEnumerable<(TableAttribute Attribute, string Type)> Parts(TableKey key) =>
        key.Range is null ? [(key.Hash, "HASH")] : [(key.Hash, "HASH"), (key.Range, "RANGE")];
}
