using System.Text.Json.Nodes;
using Shop.Local.Emulators;
using Shop.Local.Verbs;
using Spectre.Console;
using static Shop.Tests.Local.Messaging.MessagingHandlers;

namespace Shop.Tests.Local.Messaging;

/// <summary>What a person or a script sees of queues and events, and the verb that redrives.</summary>
[Collection(SmallFlow.Name)]
public sealed class QueueEndpointTests(SmallFlow flow)
{
    private const string Queue = "shown";

    [Fact]
    public async Task A_dead_letter_is_shown_with_its_reason_and_the_verb_sends_it_back()
    {
        await flow.PutAsync(Queue, ["1"], type: Poison);
        await flow.SettledAsync();
        for (var receive = 0; receive < 3; receive++)
        {
            await flow.AdvanceAsync(TimeSpan.FromSeconds(30));
        }

        var depth = (await ListAsync("queues")).Single(one => (string?)one!["queue"] == $"{Queue}-dead")!;
        var letter = Assert.Single(depth["deadLetters"]!.AsArray())!;
        Assert.Contains("did not process", (string?)letter["reason"], StringComparison.Ordinal);
        var page = await flow.Http.GetStringAsync(flow.Shop.Address);
        Assert.Contains("did not process", page, StringComparison.Ordinal);
        Assert.Contains($"queue {Queue}", page, StringComparison.Ordinal);
        Assert.Contains($"pipe {Queue}", page, StringComparison.Ordinal);

        Repaired[Queue] = true;
        Assert.Equal((0, "Messages sent back: 1.", ""), await RedriveAsync(Queue, flow.Shop.Address.Port));
        Assert.Equal((0, $"{Queue} has no dead letters.", ""), await RedriveAsync(Queue, flow.Shop.Address.Port));
        await flow.SettledAsync();
        Assert.Equal(["1"], ProcessedOf(Queue));
    }

    [Fact]
    public async Task The_newest_event_is_the_last_one_and_has_the_rules_that_matched_it()
    {
        await flow.PutAsync(Queue, ["event"]);
        await flow.SettledAsync();
        var last = (await ListAsync("events"))[^1]!;
        Assert.Equal([Queue], last["rules"]!.AsArray().Select(rule => (string?)rule));
        Assert.Equal("event", (string?)last["envelope"]!["detail"]!["id"]);
    }

    [Fact]
    public async Task The_verb_says_which_queues_can_be_redriven_and_that_no_local_run_answers()
    {
        var (code, _, unknown) = await RedriveAsync("nothing", flow.Shop.Address.Port);
        Assert.Equal(2, code);
        Assert.Contains("There is no queue nothing", unknown, StringComparison.Ordinal);
        Assert.Contains($"{Queue}-dead", unknown, StringComparison.Ordinal);

        using var port = ReservedPort.Take();
        Assert.Equal(
            (2, "", $"No local run answers on port {port.Number}: start one with ./shop up, or name its port with --port."),
            await RedriveAsync(Queue, port.Number));
    }

    private async Task<JsonArray> ListAsync(string path) =>
        JsonNode.Parse(await flow.Http.GetStringAsync(new Uri(flow.Shop.Address, $"/_local/{path}")))!.AsArray();

    private static async Task<(int Code, string Output, string Error)> RedriveAsync(string queue, int port)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var shop = ShopVerbs.Create(Repository.Root, AnsiConsole.Create(new AnsiConsoleSettings()), output, error);
        var code = await ShopVerbs.RunAsync(shop, ["redrive", queue, "--port", $"{port}"], error);
        return (code, $"{output}".Trim(), $"{error}".Trim());
    }
}
