namespace Shop.Functions.Hosting;

/// <summary>EventBridge Scheduler invokes the handler. It can invoke the handler twice for one time.</summary>
/// <param name="name">The name of the schedule within a stack.</param>
/// <param name="expression">A rate, such as <c>rate(15 minutes)</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScheduledAttribute(string name, string expression) : Attribute
{
    public string Name { get; } = name;

    public string Expression { get; } = expression;
}

/// <summary>The input of a scheduled handler.</summary>
/// <param name="ScheduledTime">The time for which the run was planned, such as <c>2026-01-01T12:00:00Z</c>.</param>
public sealed record ScheduledRun([property: System.Text.Json.Serialization.JsonPropertyName("scheduledTime")] string ScheduledTime);
