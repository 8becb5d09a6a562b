using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.AwsNative.Pipes;
using Pulumi.AwsNative.Pipes.Inputs;
using Shop.Functions.Storage;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;

namespace Shop.Infra.Components;

/// <summary>
/// The pipe from the stream of a table to the bus. A function maps the changes to events. After the last failed attempt, the dead-letter
/// queue gets the position of the change in the stream, and the pipe continues with the next change.
/// </summary>
internal sealed class EventPipe : ComponentResource
{
    private const int Attempts = 10;

    public EventPipe(Function mapping, IReadOnlyDictionary<ShopTable, Table> tables, ShopConfig config, Bus bus)
        : base("shop:index:EventPipe", Name(mapping))
    {
        var stream = mapping.Handler.Stream!;
        var streamArn = tables[stream.Table].StreamArn;
        var (name, pipeName) = (Name(mapping), config.PhysicalName(Name(mapping)));
        var deadLetters = new DeadLetters(name, config, parent: this);
        var role = new Role(
            name,
            new() { Name = pipeName, AssumeRolePolicy = streamArn.Apply(arn => PipePolicies.Trust(arn, pipeName).ToJson()) },
            new() { Parent = this });
        var policy = new RolePolicy(
            name,
            new()
            {
                Name = "grants",
                Role = role.Name,
                Policy = Output.Tuple(streamArn, mapping.Arn, bus.Arn, deadLetters.Arn)
                    .Apply(arns => PipePolicies.Of(arns.Item1, arns.Item2, arns.Item3, arns.Item4).ToJson()),
            },
            new() { Parent = this });
        _ = new Pipe(
            name,
            new()
            {
                Name = pipeName,
                RoleArn = role.Arn,
                Source = streamArn,
                SourceParameters = new PipeSourceParametersArgs
                {
                    DynamoDbStreamParameters = new PipeSourceDynamoDbStreamParametersArgs
                    {
                        StartingPosition = PipeDynamoDbStreamStartPosition.TrimHorizon,
                        BatchSize = stream.BatchSize,
                        MaximumRetryAttempts = Attempts,
                        OnPartialBatchItemFailure = PipeOnPartialBatchItemFailureStreams.AutomaticBisect,
                        DeadLetterConfig = new PipeDeadLetterConfigArgs { Arn = deadLetters.Arn },
                    },
                },
                Enrichment = mapping.Arn,
                Target = bus.Arn,
                TargetParameters = new PipeTargetParametersArgs
                {
                    EventBridgeEventBusParameters = new PipeTargetEventBridgeEventBusParametersArgs
                    {
                        Source = Bus.Source,
                        DetailType = "$.type",
                    },
                },
            },
            new() { Parent = this, DependsOn = { policy } });
        RegisterOutputs();
    }

    private static string Name(Function mapping) => $"{Tables.All[mapping.Handler.Stream!.Table].Name}-pipe";
}
