using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shop.Local.Messaging;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Pages;

/// <summary>
/// The executions of workflows: <c>GET /_local/executions</c>, <c>GET /_local/executions/NAME</c> with the steps,
/// <c>POST /_local/executions/NAME/redrive</c> for one that failed, <c>POST /_local/executions/NAME/rerun</c> for another one with the
/// same input, and <c>POST /_local/executions/NAME/stop</c>.
/// </summary>
internal sealed class ExecutionsEndpoint(WorkflowService workflows)
{
    public const string Path = "/executions";

    private const int Listed = 200;

    private sealed record ExecutionDetails(
        ExecutionView Execution, string Arn, JsonNode? Output, int Redrives, IReadOnlyList<ExecutionStep> Steps);

    public Task ServeAsync(HttpContext http, PathString rest) => (http.Request.Method, rest.Value?.Split('/')) switch
    {
        ("GET", [""]) => http.Response.WriteAsJsonAsync(workflows.Newest(Listed).Select(ExecutionView.Of)),
        ("GET", ["", var name]) => ShowAsync(http, name),
        ("POST", ["", var name, "redrive"]) => ChangeAsync(http, name, workflows.RedriveExecution),
        ("POST", ["", var name, "rerun"]) => RerunAsync(http, name),
        ("POST", ["", var name, "stop"]) => ChangeAsync(http, name, arn => workflows.StopExecution(arn, "", "Stopped in the console")),
        _ => RefuseAsync(http, $"There is no {http.Request.Method} /_local{Path}{rest}"),
    };

    private async Task ShowAsync(HttpContext http, string name)
    {
        if (workflows.Find(name) is not { } execution)
        {
            await RefuseAsync(http, $"There is no execution {name}");
            return;
        }

        await http.Response.WriteAsJsonAsync(new ExecutionDetails(
            ExecutionView.Of(execution), execution.Arn, execution.Output, execution.Redrives, workflows.StepsOf(execution)));
    }

    /// <summary>Starts another execution of the same workflow with the same input.</summary>
    /// <exception cref="WorkflowRequestException">The stack has no such workflow any more.</exception>
    public static Execution Rerun(WorkflowService workflows, Execution execution) =>
        workflows.StartExecution(execution.MachineArn, PlainJson.Text(execution.Input));

    private Task RerunAsync(HttpContext http, string name) => workflows.Find(name) is { } execution
        ? ShowAsync(http, Rerun(workflows, execution).Name)
        : RefuseAsync(http, $"There is no execution {name}");

    private async Task ChangeAsync(HttpContext http, string name, Action<string> change)
    {
        try
        {
            change(workflows.Find(name)?.Arn ?? name);
        }
        catch (WorkflowRequestException error)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new { code = error.Code, message = error.Message });
            return;
        }

        await ShowAsync(http, name);
    }

    private static Task RefuseAsync(HttpContext http, string message)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsJsonAsync(new { message });
    }
}
