using System.Text.Json.Nodes;
using Shop.Local.Gate;

namespace Shop.Local.Workflows;

/// <summary>
/// Runs SendTaskSuccess and SendTaskFailure of Step Functions. They end the task of another execution that waits for the token.
/// </summary>
internal sealed class SendTaskResult(ITaskTokens tokens, bool succeeded) : IIntegration
{
    public string DeniedError => "Sfn.SfnException";

    public AwsAction Needs(JsonObject arguments) => new(
        succeeded ? "states:SendTaskSuccess" : "states:SendTaskFailure", Sent(() => tokens.MachineOf(Text(arguments, "TaskToken"))));

    public Task<JsonNode?> RunAsync(JsonObject arguments)
    {
        var token = Text(arguments, "TaskToken");
        Sent(() =>
        {
            if (succeeded)
            {
                tokens.SendTaskSuccess(token, Text(arguments, "Output"));
            }
            else
            {
                tokens.SendTaskFailure(token, $"{arguments["Error"]}", $"{arguments["Cause"]}");
            }

            return true;
        });
        return Task.FromResult<JsonNode?>(new JsonObject());
    }

    private static string Text(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.TryGetValue<string>(out var text)
            ? text
            : throw new TaskException("States.Runtime", $"The parameter {name} must be a text.");

    private static T Sent<T>(Func<T> send)
    {
        try
        {
            return send();
        }
        catch (WorkflowRequestException error)
        {
            throw new TaskException($"Sfn.{error.Code}Exception", error.Message);
        }
    }
}
