using System.Net.Http.Json;
using System.Text.Json;
using Shop.Local;
using Shop.Local.Stripe;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>
/// Brings orders into states that no request leads to, so that the functions that repair them run: an execution that was stopped, a report
/// of it that was lost, and a payment that arrives after its order was cancelled.
/// </summary>
internal static class InterruptedOrders
{
    private static readonly TimeSpan LongerThanARetryWaits = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan LongerThanACheckoutTakes = TimeSpan.FromMinutes(46);

    /// <summary>Stops the checkout of an order twice. The first report starts another checkout; the second is lost, and the schedule does it.</summary>
    public static async Task StopCheckoutsAsync(LocalShop shop, string order)
    {
        await StopAsync(shop, order);
        await AdvanceAsync(shop, LongerThanARetryWaits);

        await StopAsync(shop, order);
        shop.LambdaFaults.FailAll(new("ServiceException", Function: $"shop-{shop.Stack}-orders-restart-failed-checkout"));
        await AdvanceAsync(shop, LongerThanARetryWaits);
        await AdvanceAsync(shop, LongerThanACheckoutTakes);
        shop.LambdaFaults.Clear();
        shop.Clock.Reset();
        await shop.SettledAsync(CancellationToken.None);
    }

    /// <summary>Captures the total of a cancelled order, as if the request of the shop had been delayed.</summary>
    public static async Task PayLateAsync(LocalShop shop, JsonElement order)
    {
        var (id, total) = (order.GetProperty("orderId").GetString(), order.GetProperty("total").GetProperty("amount").GetInt64());
        var parameters = $"amount={total}&currency=usd&confirm=true&payment_method=pm_card_visa&payment_method_types[0]=card&metadata[orderId]={id}";
        var reply = await shop.Stripe.Simulator.AnswerAsync(
            new("POST", "/v1/payment_intents", parameters, $"Bearer {StripeSimulator.ApiKey}", $"late-{id}"));
        Assert.True(reply.Status == 200, reply.Body);
        await shop.SettledAsync(CancellationToken.None);
    }

    /// <summary>Waits until the bank reports the dispute of an order.</summary>
    public static Task DisputeAsync(LocalShop shop) => AdvanceAsync(shop, StripeSimulator.Later);

    /// <summary>Lets the schedules of a day run.</summary>
    public static Task NextDayAsync(LocalShop shop) => AdvanceAsync(shop, TimeSpan.FromDays(1));

    /// <summary>Lets the pipes, whose last attempt failed, try again.</summary>
    public static Task RecoverAsync(LocalShop shop) => AdvanceAsync(shop, TimeSpan.FromMinutes(1));

    private static async Task StopAsync(LocalShop shop, string order)
    {
        using var http = new HttpClient { BaseAddress = shop.Address };
        var all = await http.GetFromJsonAsync<JsonElement>("_local/executions");
        var checkouts = all.EnumerateArray()
            .Where(one => one.GetProperty("workflow").GetString() == $"shop-{shop.Stack}-checkout")
            .Where(one => one.GetProperty("input").GetProperty("orderId").GetString() == order)
            .ToList();
        var running = checkouts.Find(one => one.GetProperty("status").GetString() == "Running");
        Assert.True(running.ValueKind == JsonValueKind.Object, $"No checkout of {order} runs: {string.Join('\n', checkouts)}");
        var path = $"_local/executions/{running.GetProperty("name").GetString()}/stop";
        using var stopped = await http.PostAsync(new Uri(path, UriKind.Relative), null);
        Assert.True(stopped.IsSuccessStatusCode, $"{stopped}");
    }

    private static async Task AdvanceAsync(LocalShop shop, TimeSpan by)
    {
        shop.Clock.Advance(by);
        await shop.SettledAsync(CancellationToken.None);
    }
}
