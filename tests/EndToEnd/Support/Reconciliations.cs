using System.Text.Json;
using Shop.Local;
using Shop.Local.Stripe;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>Makes a stock and a payment that no order explains, so that the reconciliations find something.</summary>
internal static class Reconciliations
{
    private const string UnknownOrder = "ord_00000000000000000000000000";

    private static readonly TimeSpan UntilTheNextRun = TimeSpan.FromMinutes(61);

    private static readonly TimeSpan UntilPaymentsAreNotInFlight = TimeSpan.FromMinutes(125);

    /// <summary>The events of the order are held back, so that it is open while the stocks are compared.</summary>
    /// <param name="place">Places an order and returns it.</param>
    public static async Task RunAsync(LocalShop shop, Func<Task<JsonElement>> place)
    {
        await shop.SettledAsync(CancellationToken.None);
        shop.LambdaFaults.FailAll(new("ServiceException", Function: $"shop-{shop.Stack}-orders-map-order-changes"));
        var order = await place();
        await ShopTables.ReservePieceAsync(shop, order.GetProperty("lines")[0].GetProperty("productId").GetString()!);
        await PayAsync(shop);
        await AdvanceAsync(shop, UntilTheNextRun);
        shop.LambdaFaults.Clear();
        await InterruptedOrders.RecoverAsync(shop);
        await AdvanceAsync(shop, UntilPaymentsAreNotInFlight);
        shop.Clock.Reset();
        await shop.SettledAsync(CancellationToken.None);
        Assert.Single(shop.Log.Lines, line => line.Text.Contains("1 findings about", StringComparison.Ordinal));
    }

    /// <summary>Captures a payment for an order that the shop does not have.</summary>
    private static async Task PayAsync(LocalShop shop)
    {
        var parameters =
            $"amount=500&currency=usd&confirm=true&payment_method=pm_card_visa&payment_method_types[0]=card&metadata[orderId]={UnknownOrder}";
        var reply = await shop.Stripe.Simulator.AnswerAsync(
            new("POST", "/v1/payment_intents", parameters, $"Bearer {StripeSimulator.ApiKey}", "no-order"));
        Assert.True(reply.Status == 200, reply.Body);
    }

    private static async Task AdvanceAsync(LocalShop shop, TimeSpan by)
    {
        shop.Clock.Advance(by);
        await shop.SettledAsync(CancellationToken.None);
    }
}
