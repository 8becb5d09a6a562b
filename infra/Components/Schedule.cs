using Pulumi;
using Pulumi.AwsNative.Scheduler;
using Pulumi.AwsNative.Scheduler.Inputs;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;
using Native = Pulumi.AwsNative.Scheduler;

namespace Shop.Infra.Components;

/// <summary>
/// The schedule of a function or a state machine, with the role that starts it. Its dead-letter queue gets the runs that could not be
/// started.
/// </summary>
internal sealed class Schedule : ComponentResource
{
    private const string Input = """{"scheduledTime": "<aws.scheduler.scheduled-time>"}""";

    /// <param name="expression">A rate, such as <c>rate(15 minutes)</c>.</param>
    /// <param name="action">The action that starts the target, such as <c>lambda:InvokeFunction</c>.</param>
    public Schedule(
        string name,
        string expression,
        string action,
        Output<string> targetArn,
        ShopConfig config,
        Topic operations,
        ComponentResource? parent = null)
        : base("shop:index:Schedule", name, new() { Parent = parent! })
    {
        var physicalName = config.PhysicalName(name);
        var deadLetters = new DeadLetters(name, config, parent: this, operations);
        var granted = new GrantedRole(
            this,
            name,
            physicalName,
            targetArn.Apply(arn => SchedulePolicies.Trust(arn).ToJson()),
            Output.Tuple(targetArn, deadLetters.Arn).Apply(arns =>
            {
                var (started, failed) = arns;
                return SchedulePolicies.Of(action, started, failed).ToJson();
            }));
        _ = new Native.Schedule(
            name,
            new()
            {
                Name = physicalName,
                ScheduleExpression = expression,
                FlexibleTimeWindow = new ScheduleFlexibleTimeWindowArgs { Mode = ScheduleFlexibleTimeWindowMode.Off },
                Target = new ScheduleTargetArgs
                {
                    Arn = targetArn,
                    RoleArn = granted.Role.Arn,
                    Input = Input,
                    DeadLetterConfig = new ScheduleDeadLetterConfigArgs { Arn = deadLetters.Arn },
                },
            },
            new() { Parent = this, DependsOn = { granted.Policy } });
        RegisterOutputs();
    }
}
