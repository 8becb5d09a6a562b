using Pulumi;
using Pulumi.AwsNative.Scheduler;
using Pulumi.AwsNative.Scheduler.Inputs;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;
using Native = Pulumi.AwsNative.Scheduler;

namespace Shop.Infra.Components;

/// <summary>
/// The schedule of a function, with the role that invokes the function. Its dead-letter queue gets the runs that could not be started.
/// </summary>
internal sealed class Schedule : ComponentResource
{
    private const string Input = """{"scheduledTime": "<aws.scheduler.scheduled-time>"}""";

    public Schedule(Function function, ShopConfig config, Topic operations)
        : base("shop:index:Schedule", Declared(function.Handler).Name)
    {
        var declared = Declared(function.Handler);
        var physicalName = config.PhysicalName(declared.Name);
        var deadLetters = new DeadLetters(declared.Name, config, parent: this, operations);
        var granted = new GrantedRole(
            this,
            declared.Name,
            physicalName,
            function.Arn.Apply(arn => SchedulePolicies.Trust(arn).ToJson()),
            Output.Tuple(function.Arn, deadLetters.Arn).Apply(arns =>
            {
                var (invoked, failed) = arns;
                return SchedulePolicies.Of(invoked, failed).ToJson();
            }));
        _ = new Native.Schedule(
            declared.Name,
            new()
            {
                Name = physicalName,
                ScheduleExpression = declared.Expression,
                FlexibleTimeWindow = new ScheduleFlexibleTimeWindowArgs { Mode = ScheduleFlexibleTimeWindowMode.Off },
                Target = new ScheduleTargetArgs
                {
                    Arn = function.Arn,
                    RoleArn = granted.Role.Arn,
                    Input = Input,
                    DeadLetterConfig = new ScheduleDeadLetterConfigArgs { Arn = deadLetters.Arn },
                },
            },
            new() { Parent = this, DependsOn = { granted.Policy } });
        RegisterOutputs();
    }

    private static ScheduledAttribute Declared(Handler handler) =>
        handler.Schedule ?? throw new ArgumentException($"{handler} has no schedule.", nameof(handler));
}
