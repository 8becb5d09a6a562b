using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shop.Functions.Hosting;
using Shop.Infra.Graphs;
using Shop.Infra.Workflows;

namespace Shop.Tests.Infra;

public sealed class WorkflowTests
{
    [Fact]
    public async Task Each_function_of_the_document_is_substituted_by_its_task()
    {
        var (graph, machine) = await Checkout();
        var substitutions = machine.Object("definitionSubstitutions");

        Assert.Equal(WorkflowDefinition.All[Workflow.Checkout].Tasks, substitutions.Keys.Order(StringComparer.Ordinal));
        Assert.All(substitutions.Values, arn => Assert.Contains(graph.OfType(AwsType.Function), task => task.State["arn"].Equals(arn)));
        Assert.Equal(WorkflowDefinition.All[Workflow.Checkout].Document, machine.Text("definitionString"));
        Assert.Equal("STANDARD", machine.Text("stateMachineType"));
    }

    [Fact]
    public async Task The_role_may_invoke_exactly_the_tasks_and_write_log_and_traces()
    {
        var (graph, machine) = await Checkout();
        var role = graph.OfType(AwsType.Role).Single(role => role.State["arn"].Equals(machine.Inputs["roleArn"]));
        var policy = JsonNode.Parse(graph.The(AwsType.RolePolicy, role.Name).Text("policy"))!["Statement"]!.AsArray();

        var invoke = Assert.Single(policy, statement => Has(statement, "lambda:InvokeFunction"))!;
        Assert.Equal(
            machine.Object("definitionSubstitutions").Values.Cast<string>().Order(StringComparer.Ordinal),
            invoke["Resource"]!.AsArray().Select(resource => $"{resource}"));
        Assert.Equal(3, policy.Count);
        Assert.Contains("states.amazonaws.com", role.Text("assumeRolePolicy"), StringComparison.Ordinal);
        Assert.Contains(":states:us-east-1:000000000000:stateMachine:*", role.Text("assumeRolePolicy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_has_every_step_and_no_data_of_customers()
    {
        var (graph, machine) = await Checkout();
        var logging = machine.Object("loggingConfiguration");

        Assert.Equal(("ALL", false), (logging["level"], logging["includeExecutionData"]));
        var group = graph.The(AwsType.LogGroup, "checkout");
        var destination = Part(((ImmutableArray<object>)logging["destinations"]).Single())["cloudWatchLogsLogGroup"];
        Assert.Equal($"{group.State["arn"]}:*", Part(destination)["logGroupArn"]);
        Assert.StartsWith("/aws/vendedlogs/states/", group.Text("name"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_event_of_a_new_order_or_of_a_restart_starts_the_checkout_with_the_id_of_the_order()
    {
        var (graph, machine) = await Checkout();
        var target = graph.The(AwsType.EventTarget, "checkout-start");
        var rule = graph.The(AwsType.EventRule, "checkout-start");
        var start = $$"""{"Effect":"Allow","Action":["states:StartExecution"],"Resource":["{{machine.State["arn"]}}"]}""";

        Assert.Equal("""{"source":["shop"],"detail-type":["OrderCreated","CheckoutRestarted"]}""", rule.Text("eventPattern"));
        Assert.Equal(machine.State["arn"], target.Inputs["arn"]);
        Assert.Equal("""{"orderId": <orderId>}""", target.Object("inputTransformer")["inputTemplate"]);
        Assert.Equal(
            $$"""{"Version":"2012-10-17","Statement":[{{start}}]}""", graph.The(AwsType.RolePolicy, "checkout-start").Text("policy"));
        Assert.NotEmpty(target.Object("deadLetterConfig"));
    }

    [Fact]
    public async Task The_events_of_a_payment_resume_the_checkout_and_nothing_else()
    {
        var (graph, machine) = await Checkout();
        var resume = graph.The(AwsType.StateMachine, "resume-checkout");
        var send = JsonNode.Parse(graph.The(AwsType.RolePolicy, "resume-checkout").Text("policy"))!["Statement"]!.AsArray()
            .Single(statement => Has(statement, "states:SendTaskSuccess"))!;

        Assert.Equal("EXPRESS", resume.Text("stateMachineType"));
        Assert.Equal($"{machine.State["arn"]}", $"{Assert.Single(send["Resource"]!.AsArray())}");
        Assert.Equal(
            """{"source":["shop"],"detail-type":["PaymentAwaited","PaymentSucceeded","PaymentFailed","OrderCancellationRequested"]}""",
            graph.The(AwsType.EventRule, "resume-checkout-start").Text("eventPattern"));
    }

    [Theory]
    [InlineData("dev", "dev.shop.example.com")]
    [InlineData("prod", "shop.example.com")]
    public async Task The_workflow_of_notifications_may_send_mails_from_the_domain_of_the_stack_only(string stack, string domain)
    {
        var graph = await Evaluated.Stack(stack);
        var send = JsonNode.Parse(graph.The(AwsType.RolePolicy, "notify").Text("policy"))!["Statement"]!.AsArray()
            .Single(statement => Has(statement, "ses:SendEmail"))!;

        Assert.Equal(
            $$"""{"Effect":"Allow","Action":["ses:SendEmail"],"Resource":["arn:aws:ses:us-east-1:000000000000:identity/{{domain}}"]}""",
            send.ToJsonString());
        Assert.Equal($"orders@{domain}", graph.The(AwsType.StateMachine, "notify").Object("definitionSubstitutions")["MailSender"]);
        Assert.Single(graph.OfType(AwsType.RolePolicy), policy => policy.Text("policy").Contains("\"ses:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipe_gives_the_messages_of_the_queue_to_the_workflow_one_by_one_and_waits_for_each_execution()
    {
        var graph = await Evaluated.Stack("dev");
        var (pipe, machine) = (graph.The(AwsType.Pipe, "notifications-pipe"), graph.The(AwsType.StateMachine, "notify"));
        var queue = graph.The(AwsType.Queue, "notifications");

        Assert.Equal((queue.State["arn"], machine.State["arn"]), (pipe.Inputs["source"], pipe.Inputs["target"]));
        Assert.Equal(1d, Part(pipe.Object("sourceParameters")["sqsQueueParameters"])["batchSize"]);
        Assert.Equal(
            "REQUEST_RESPONSE", Part(pipe.Object("targetParameters")["stepFunctionStateMachineParameters"])["invocationType"]);
        Assert.Equal("EXPRESS", machine.Text("stateMachineType"));
        Assert.Equal(6d * WorkflowDefinition.All[Workflow.Notify].TimeoutSeconds, queue.Inputs["visibilityTimeoutSeconds"]);
        var grants = JsonNode.Parse(graph.The(AwsType.RolePolicy, "notifications-pipe").Text("policy"))!["Statement"]!.AsArray();
        Assert.Equal(
            [
                ("sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage", $"{queue.State["arn"]}"),
                ("states:StartSyncExecution", $"{machine.State["arn"]}"),
            ],
            grants.Select(grant => (string.Join(' ', grant!["Action"]!.AsArray()), string.Join(' ', grant["Resource"]!.AsArray()))));
    }

    [Fact]
    public void Every_task_of_every_workflow_has_a_timeout_a_retry_with_jitter_and_a_catch_for_all_errors()
    {
        Assert.All(WorkflowDefinition.All.Values, workflow =>
        {
            var tasks = JsonNode.Parse(workflow.Document)!["States"]!.AsObject().Where(state => (string?)state.Value!["Type"] == "Task");
            Assert.All(tasks, task =>
            {
                var (_, state) = task;
                Assert.NotNull(state!["TimeoutSeconds"]);
                Assert.Contains(state["Catch"]!.AsArray(), Handles);

                // To wait for the customer a second time would double the time to pay.
                var retries = state["Retry"]!.AsArray();
                var waits = $"{state["Resource"]}".EndsWith(".waitForTaskToken", StringComparison.Ordinal);
                Assert.Equal(waits, retries.Any(IsNotRepeatedAfterTimeout));
                Assert.Equal("FULL", (string?)Assert.Single(retries, Handles)!["JitterStrategy"]);
            });
        });

        static bool IsNotRepeatedAfterTimeout(JsonNode? retry) =>
            (string?)retry!["ErrorEquals"]![0] == "States.Timeout" && (int?)retry["MaxAttempts"] == 0;

        static bool Handles(JsonNode? rule) => (string?)rule!["ErrorEquals"]![0] == "States.ALL";
    }

    private static ImmutableDictionary<string, object> Part(object value) => (ImmutableDictionary<string, object>)value;

    private static bool Has(JsonNode? statement, string action) =>
        statement!["Action"]!.AsArray().Any(one => $"{one}" == action);

    private static async Task<(Graph Graph, GraphResource Machine)> Checkout()
    {
        var graph = await Evaluated.Stack("dev");
        return (graph, graph.The(AwsType.StateMachine, "checkout"));
    }
}
