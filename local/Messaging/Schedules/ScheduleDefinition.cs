using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Schedules;

/// <summary>A schedule of EventBridge Scheduler that invokes a function or starts a state machine at a rate.</summary>
/// <param name="TargetArn">The ARN of the function or the state machine.</param>
/// <param name="Input">The payload, with variables such as <c>&lt;aws.scheduler.scheduled-time&gt;</c>.</param>
/// <param name="DeadLetterArn">The queue for runs that could not be started; null for no queue.</param>
internal sealed partial record ScheduleDefinition(
    string Name, TimeSpan Rate, string TargetArn, string RoleArn, string Input, string? DeadLetterArn)
{
    private const string ScheduledTime = "<aws.scheduler.scheduled-time>";

    /// <summary>The name of the function; null when the target is a state machine.</summary>
    public string? Function => MessagingDefinition.IsStateMachine(TargetArn) ? null : Arn.FunctionName(TargetArn);

    /// <summary>The action that the role of the schedule must allow.</summary>
    public string Action => Function is null ? "states:StartExecution" : "lambda:InvokeFunction";

    /// <exception cref="LocalRunException">The local run does not serve the form of a schedule.</exception>
    public static IReadOnlyList<ScheduleDefinition> From(Graph graph) =>
        [.. graph.OfType(KnownTypes.Schedule).Where(schedule => schedule.State.OptionalText("state") is not "DISABLED").Select(Read)];

    /// <summary>The payload of the run that was planned for this time.</summary>
    public JsonNode Payload(DateTimeOffset planned) => JsonNode.Parse(Input.Replace(
        ScheduledTime, planned.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal))!;

    private static ScheduleDefinition Read(GraphResource schedule)
    {
        schedule.DemandOnly("scheduleExpression", "flexibleTimeWindow", "state", "target");
        var (urn, state) = (schedule.Urn, schedule.State);
        if (state.Map("flexibleTimeWindow").OptionalText("mode") is not "OFF")
        {
            throw new LocalRunException($"{urn} has a flexible time window, which the local run does not serve.");
        }

        var target = state.Map("target");
        target.DemandOnly($"{urn} target", "arn", "roleArn", "input", "deadLetterConfig");
        var input = target.Text("input");
        if (Variable().Matches(input).Select(match => match.Value).FirstOrDefault(name => name != ScheduledTime) is { } unknown)
        {
            throw new LocalRunException($"{urn} has the variable {unknown} in its input, which the local run does not serve.");
        }

        return new(
            state.Text("name"),
            RateOf(urn, state.Text("scheduleExpression")),
            target.Text("arn"),
            target.Text("roleArn"),
            input,
            target.Map("deadLetterConfig").OptionalText("arn"));
    }

    private static TimeSpan RateOf(string urn, string expression)
    {
        var match = Expression().Match(expression);
        var number = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        return match.Groups[2].Value switch
        {
            "minute" when number > 0 => TimeSpan.FromMinutes(number),
            "hour" when number > 0 => TimeSpan.FromHours(number),
            "day" when number > 0 => TimeSpan.FromDays(number),
            _ => throw new LocalRunException($"{urn} has the expression {expression}; the local run serves rates such as rate(15 minutes)."),
        };
    }

    [GeneratedRegex("<aws\\.scheduler\\.[a-z-]+>")]
    private static partial Regex Variable();

    [GeneratedRegex("^rate\\(([0-9]{1,6}) (minute|hour|day)s?\\)$")]
    private static partial Regex Expression();
}
