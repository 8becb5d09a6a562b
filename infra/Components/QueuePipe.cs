using Pulumi;
using Pulumi.AwsNative.Pipes;
using Pulumi.AwsNative.Pipes.Inputs;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;

namespace Shop.Infra.Components;

/// <summary>
/// The pipe from a queue to an express workflow. It waits for the end of the execution: after a failed execution the message stays in the
/// queue, which delivers it again and after the last attempt moves it to the dead letters.
/// </summary>
internal sealed class QueuePipe : ComponentResource
{
    // A failed execution returns its whole batch. With one message, no other message is repeated.
    private const int BatchSize = 1;

    public QueuePipe(string queueName, Queue queue, Output<string> stateMachineArn, ShopConfig config, ComponentResource parent)
        : base("shop:index:QueuePipe", $"{queueName}-pipe", new() { Parent = parent })
    {
        var (name, pipeName) = ($"{queueName}-pipe", config.PhysicalName($"{queueName}-pipe"));
        var granted = new GrantedRole(
            this,
            name,
            pipeName,
            queue.Arn.Apply(arn => PipePolicies.Trust(arn, pipeName).ToJson()),
            Output.Tuple(queue.Arn, stateMachineArn).Apply(arns =>
            {
                var (source, target) = arns;
                return PipePolicies.OfQueue(source, target).ToJson();
            }));
        _ = new Pipe(
            name,
            new()
            {
                Name = pipeName,
                RoleArn = granted.Role.Arn,
                Source = queue.Arn,
                SourceParameters = new PipeSourceParametersArgs
                {
                    SqsQueueParameters = new PipeSourceSqsQueueParametersArgs { BatchSize = BatchSize },
                },
                Target = stateMachineArn,
                TargetParameters = new PipeTargetParametersArgs
                {
                    StepFunctionStateMachineParameters = new PipeTargetStateMachineParametersArgs
                    {
                        InvocationType = PipeTargetInvocationType.RequestResponse,
                    },
                },
            },
            new() { Parent = this, DependsOn = { granted.Policy } });
        RegisterOutputs();
    }
}
