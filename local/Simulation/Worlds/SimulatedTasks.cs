using System.Text.Json.Nodes;
using Shop.Local.Aws;
using Shop.Local.Workflows;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Simulation.Worlds;

/// <summary>Runs the tasks of the workflows: functions and AWS services.</summary>
internal sealed class SimulatedTasks
{
    // Few tasks call a service other than Lambda.
    private const double Rare = 0.01;

    private readonly SimulatedWorld world;
    private readonly Dictionary<string, IIntegration> integrations;

    public SimulatedTasks(SimulatedWorld world, ITaskTokens tokens, Mailbox mailbox)
    {
        this.world = world;
        var mails = new LocalMailService(mailbox, world.Stack.Region, world.Stack.Account)
        {
            Topics = new(world.Stack.Messaging.Topics, mailbox),
        };
        integrations = new()
        {
            ["arn:aws:states:::aws-sdk:sfn:sendTaskSuccess"] = new SendTaskResult(tokens, succeeded: true),
            ["arn:aws:states:::aws-sdk:sesv2:sendEmail"] = new SendEmail(mails),
            ["arn:aws:states:::aws-sdk:sns:publish"] = new PublishMessage(mails),
        };
    }

    /// <exception cref="TaskException">The task fails.</exception>
    public Task<JsonNode?> RunAsync(TaskCall call)
    {
        var arguments = call.Arguments!.AsObject();
        return integrations.TryGetValue(call.Resource, out var integration)
            ? RunAsync(integration, call.Resource, arguments)
            : InvokeAsync(arguments);
    }

    private async Task<JsonNode?> RunAsync(IIntegration integration, string service, JsonObject arguments)
    {
        if (world.Functions.IsOut(service, Rare) || world.Faults.Strikes(FaultKind.TaskFailed, Rare))
        {
            throw new TaskException(integration.DeniedError, "The service is not available.");
        }

        if (integration is SendEmail && world.Faults.Strikes(FaultKind.MailRejected, Rare))
        {
            throw new TaskException("SesV2.MessageRejectedException", "The mail is rejected.");
        }

        var output = await integration.RunAsync(arguments);
        return world.Faults.Strikes(FaultKind.TaskAnswerLost, Rare)
            ? throw new TaskException(integration.DeniedError, "The answer was lost.")
            : output;
    }

    private async Task<JsonNode?> InvokeAsync(JsonObject arguments)
    {
        var invoked = await world.Functions.InvokeAsync(Stacks.Arn.FunctionName($"{arguments["FunctionName"]}"), arguments["Payload"]);
        return invoked.Failure is { } failure
            ? throw new TaskException(failure.Error, failure.Cause)
            : new JsonObject { ["Payload"] = invoked.Json, ["StatusCode"] = 200 };
    }
}
