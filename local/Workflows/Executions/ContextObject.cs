using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows.Executions;

/// <summary>Builds the context object, which paths with <c>$$</c> read.</summary>
internal static class ContextObject
{
    public static JsonObject Of(Execution execution, Branch branch)
    {
        var context = new JsonObject
        {
            ["Execution"] = new JsonObject
            {
                ["Id"] = execution.Arn,
                ["Input"] = execution.Input?.DeepClone(),
                ["Name"] = execution.Name,
                ["RoleArn"] = execution.RoleArn,
                ["StartTime"] = Rfc3339.Text(execution.StartedAt),
                ["RedriveCount"] = execution.Redrives,
            },
            ["State"] = new JsonObject
            {
                ["EnteredTime"] = Rfc3339.Text(branch.EnteredAt),
                ["Name"] = branch.State,
                ["RetryCount"] = branch.Retries.Sum(),
            },
            ["StateMachine"] = new JsonObject { ["Id"] = execution.MachineArn, ["Name"] = execution.MachineName },
        };
        if (branch.Task?.Token is { } token)
        {
            context["Task"] = new JsonObject { ["Token"] = token };
        }

        if (branch.Item is { } item)
        {
            context["Map"] = new JsonObject { ["Item"] = item.DeepClone() };
        }

        return context;
    }
}
