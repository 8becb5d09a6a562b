using Pulumi;
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

    public EventPipe(Function mapping, IReadOnlyDictionary<ShopTable, Table> tables, ShopConfig config, Bus bus, Topic operations)
        : base("shop:index:EventPipe", Name(mapping))
    {
        var stream = mapping.Handler.Stream!;
        var streamArn = tables[stream.Table].StreamArn;
        var (name, pipeName) = (Name(mapping), config.PhysicalName(Name(mapping)));
        var deadLetters = new DeadLetters(name, config, parent: this, operations);
        var granted = new GrantedRole(
            this,
            name,
            pipeName,
            streamArn.Apply(arn => PipePolicies.Trust(arn, pipeName).ToJson()),
            Output.Tuple(streamArn, mapping.Arn, bus.Arn, deadLetters.Arn).Apply(arns =>
            {
                var (source, enrichment, target, failed) = arns;
                return PipePolicies.Of(source, enrichment, target, failed).ToJson();
            }));
        _ = new Pipe(
            name,
            new()
            {
                Name = pipeName,
                RoleArn = granted.Role.Arn,
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
            new() { Parent = this, DependsOn = { granted.Policy } });
        RegisterOutputs();
    }

    private static string Name(Function mapping) => $"{Tables.All[mapping.Handler.Stream!.Table].Name}-pipe";
}
