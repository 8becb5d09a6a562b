using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workflows;

public sealed class ExecutionsEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly HttpClient http = new();
    private LocalShop shop = null!;

    public async Task InitializeAsync()
    {
        shop = await Shops.ServeAsync(SmallWorkflows.Stack(("waiting", """{"A":{"Type":"Wait","Seconds":60,"End":true}}""")).Build());
        http.BaseAddress = shop.Address;
        shop.Workflows.StartExecution(StackBuilder.StateMachineArn("waiting"), """{"orderId":"ord_1"}""", "one");
        await shop.SettledAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await shop.DisposeAsync();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task The_executions_are_listed_shown_stopped_and_redriven()
    {
        var listed = Assert.Single((await http.GetFromJsonAsync<JsonArray>("_local/executions"))!)!;
        Assert.Equal(("one", "waiting"), (Of(listed, "name"), Of(listed, "workflow")));
        Assert.Equal(("Running", "A"), (Of(listed, "status"), (string?)listed["states"]![0]));

        var shown = (await http.GetFromJsonAsync<JsonObject>("_local/executions/one"))!;
        Assert.Equal("ord_1", Of(shown["execution"]!["input"]!, "orderId"));
        Assert.Equal(["ExecutionStarted", "WaitStateEntered"], shown["steps"]!.AsArray().Select(step => Of(step!, "type")));

        Assert.Equal("Aborted", await PostAsync("stop"));
        Assert.Contains("<span class=\"bad\">Aborted</span>", await http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal("Running", await PostAsync("redrive"));
        await http.PostAsJsonAsync("_local/clock", new { advance = "PT1M" });
        await shop.SettledAsync(CancellationToken.None);
        var ended = await http.GetFromJsonAsync<JsonObject>("_local/executions/one");
        Assert.Equal("Succeeded", Of(ended!["execution"]!, "status"));
    }

    [Fact]
    public async Task A_request_that_Step_Functions_refuses_has_its_error()
    {
        var redriven = await http.PostAsync("_local/executions/one/redrive", null);
        Assert.Equal(HttpStatusCode.BadRequest, redriven.StatusCode);
        Assert.Equal("ExecutionNotRedrivable", Of((await redriven.Content.ReadFromJsonAsync<JsonObject>())!, "code"));
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("_local/executions/two")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync("_local/executions/one/unknown", null)).StatusCode);
    }

    private async Task<string?> PostAsync(string operation)
    {
        var answer = await http.PostAsync($"_local/executions/one/{operation}", null);
        return Of((await answer.Content.ReadFromJsonAsync<JsonObject>())!["execution"]!, "status");
    }

    private static string? Of(JsonNode node, string name) => (string?)node[name];
}
