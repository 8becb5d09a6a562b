using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Messaging.Events;
using Shop.Tests.Local.Messaging;
using Shop.Tests.Local.Support;
using Shop.Tests.Local.Workflows;

namespace Shop.Tests.Local.Serving;

/// <summary>Tests the page, the JSON and the forms of the journey of an order.</summary>
public sealed class JourneyTests : IAsyncLifetime, IDisposable
{
    private const string Order = "ord_1";
    private const string Markup = "<script>alert(1)</script>";

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly string key = $"{Guid.NewGuid()}";
    private LocalShop shop = null!;

    public async Task InitializeAsync()
    {
        const string machine = """
            {"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
              "Parameters":{"FunctionName":"f","Payload":{"do.$":"$.do","key.$":"$.key"}},"End":true}}
            """;
        shop = await Shops.ServeAsync(SmallWorkflows.Stack(("checkout", machine)).EventBus().QueueWithDeadLetters("mail").Build());
        http.BaseAddress = shop.Address;
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task The_journey_has_the_executions_state_by_state_the_events_the_dead_letters_and_the_mails_of_the_order_only()
    {
        await RunAsync("echo", Order);
        await RunAsync("echo", "ord_2");
        Publish(Order);
        Publish("ord_2");
        DeadLetter(Order);
        shop.Mailbox.Add("ada@example.com", "Paid", $"Order {Order}");
        shop.Mailbox.Add("bob@example.com", "Paid", "Order ord_2");

        var journey = (await http.GetFromJsonAsync<JsonObject>($"_local/orders/{Order}"))!;
        var execution = Assert.Single(journey["executions"]!.AsArray())!;
        Assert.Equal("Succeeded", (string?)execution["execution"]!["status"]);
        Assert.Contains(execution["steps"]!.AsArray(), step => (string?)step!["state"] == "A");
        var kinds = journey["events"]!.AsArray().Select(one => (string?)one!["detailType"]);
        Assert.Equal(["OrderCreated", "Step Functions Execution Status Change"], kinds.Distinct().Order(StringComparer.Ordinal));
        Assert.Single(kinds, "OrderCreated");
        Assert.Equal("ada@example.com", (string?)Assert.Single(journey["mails"]!.AsArray())!["to"]);
        Assert.Equal(1, journey["queues"]!.AsArray().Sum(queue => queue!["deadLetters"]!.AsArray().Count));

        var listed = (await http.GetFromJsonAsync<JsonArray>("_local/orders"))!.Select(one => (string?)one!["orderId"]);
        Assert.Equal([Order, "ord_2"], listed.Order(StringComparer.Ordinal));
        Assert.Contains($"href=\"/orders/{Order}\"", await http.GetStringAsync("orders"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("orders/ord_3")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("_local/orders/ord_3")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("orders/ord_1")]
    public async Task Pages_escape_what_they_show_and_forbid_scripts(string path)
    {
        Publish(Order, Markup);
        DeadLetter(Order, Markup);
        await RunAsync("echo", Order, Markup);
        shop.Mailbox.Add(Markup, Markup, $"{Order} {Markup}");

        using var answer = await http.GetAsync(path);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_the_page_redrives_a_failed_execution_and_runs_it_again()
    {
        var name = await RunAsync("throw", Order);
        Assert.Contains("Redrive from the failed state", await http.GetStringAsync($"orders/{Order}"), StringComparison.Ordinal);

        Assert.Equal((HttpStatusCode.SeeOther, $"/orders/{Order}"), await PostAsync("redrive-execution", name));
        Assert.Equal(1, shop.Workflows.Find(name)!.Redrives);
        Assert.Equal(2, WorkflowFunctions.Payloads(key).Count);

        Assert.Equal((HttpStatusCode.SeeOther, $"/orders/{Order}"), await PostAsync("rerun-execution", name));
        Assert.Equal(2, shop.Workflows.Newest(10).Count);
        Assert.Equal(3, WorkflowFunctions.Payloads(key).Count);
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsync($"_local/executions/{name}/rerun", null)).StatusCode);
        Assert.Equal(3, shop.Workflows.Newest(10).Count);
    }

    [Fact]
    public async Task An_execution_that_succeeded_is_not_redriven_and_an_unknown_name_is_refused()
    {
        var name = await RunAsync("echo", Order);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync("redrive-execution", name)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("redrive-execution", "unknown")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("redrive-queue", "unknown")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("delete", name)).Status);
    }

    [Fact]
    public async Task A_form_of_the_page_sends_dead_letters_back_and_a_form_of_another_web_page_does_not()
    {
        Publish(Order);
        DeadLetter(Order);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("redrive-queue", "mail-dead", "http://elsewhere.example")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("redrive-queue", "mail-dead", "null")).Status);
        Assert.Equal(0, Waiting());

        var own = $"http://127.0.0.1:{shop.Address.Port}";
        Assert.Equal(HttpStatusCode.SeeOther, (await PostAsync("redrive-queue", "mail-dead", own)).Status);
        Assert.Equal(1, Waiting());
        Assert.DoesNotContain("Redrive all", await http.GetStringAsync($"orders/{Order}"), StringComparison.Ordinal);
    }

    private int Waiting() => shop.Messaging.Queues.Depths().Single(depth => depth.Queue == "mail").Waiting;

    /// <returns>The name of the execution.</returns>
    private async Task<string> RunAsync(string work, string order, string note = "")
    {
        var input = new JsonObject { ["do"] = work, ["key"] = key, ["orderId"] = order, ["note"] = note };
        var execution = shop.Workflows.StartExecution(StackBuilder.StateMachineArn("checkout"), input.ToJsonString());
        await shop.SettledAsync(CancellationToken.None);
        return execution.Name;
    }

    private void Publish(string order, string note = "") => shop.Messaging.Buses.Put(
        MessagingResources.Bus,
        [new BusEntry("shop", "OrderCreated", new JsonObject { ["data"] = new JsonObject { ["orderId"] = order, ["note"] = note } })]);

    private void DeadLetter(string order, string note = "") => shop.Messaging.Queues.Send(
        shop.Messaging.Queues.Find("mail-dead")!, $"{order} {note}", ("mail", $"refused {note}"));

    private async Task<(HttpStatusCode Status, string? Location)> PostAsync(string action, string name, string? origin = null)
    {
        using var form = new FormUrlEncodedContent([new("action", action), new("name", name)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"orders/{Order}") { Content = form };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await http.SendAsync(request);
        await shop.SettledAsync(CancellationToken.None);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString);
    }
}
