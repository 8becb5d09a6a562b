using Pulumi;
using Pulumi.Aws.CloudWatch;
using Shop.Infra.Configuration;

namespace Shop.Infra.Components;

/// <summary>An alarm that tells operations when a metric of one resource is above zero.</summary>
internal sealed class Alarm
{
    private const int Seconds = 60;

    /// <param name="statistic">The statistic of a period: <c>Maximum</c> for a state, <c>Sum</c> for what happens.</param>
    /// <param name="dimension">The name and the value that select the resource.</param>
    public Alarm(
        string name,
        string metricNamespace,
        string metric,
        string statistic,
        (string Name, Output<string> Value) dimension,
        ShopConfig config,
        ComponentResource parent,
        Topic operations) => _ = new MetricAlarm(
        name,
        new()
        {
            Name = config.PhysicalName(name),
            Namespace = metricNamespace,
            MetricName = metric,
            Dimensions = { [dimension.Name] = dimension.Value },
            Statistic = statistic,
            Period = Seconds,
            EvaluationPeriods = 1,
            ComparisonOperator = "GreaterThanThreshold",
            Threshold = 0,
            TreatMissingData = "notBreaching",
            AlarmActions = { operations.Arn },
        },
        new() { Parent = parent });
}
