using System.Text.Json;
using Shop.Functions.Carts;
using Shop.Functions.Orders;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// A customer fills the cart, orders it, passes the challenge of the bank or does not, and sometimes cancels. A request without an answer
/// is sent again with the same key.
/// </summary>
internal sealed class SimulatedCustomer(SimulatedWorld world, SimulatedUser visitor, int orders)
{
    private const int MostAttempts = 600;
    private const int Eager = 50;
    private const int MostLooks = 20;
    private const int MostEagerLooks = 120;
    private const string Address =
        """{"name":"Ada","line1":"1 Main St","city":"Fresno","region":"CA","postalCode":"93650","country":"US"}""";

    // The first method is the most frequent one.
    private static readonly string[] Methods =
    [
        "pm_card_visa", "pm_card_visa", "pm_card_visa", "pm_card_chargeDeclined", "pm_card_chargeDeclinedInsufficientFunds",
        "pm_card_authenticationRequired", "pm_card_authenticationRequired", "pm_card_threeDSecure2Required", "pm_card_pendingRefund",
    ];

    private static readonly int[] AuthenticationPauses = [Eager, Eager, 3_000, 60_000, 600_000];

    private int keys;

    private Chance Chance => world.Chance;

    public async Task ShopAsync()
    {
        for (var number = 0; number < orders; number++)
        {
            await world.Clock.DelayAsync(Chance.Milliseconds(0, world.IsRush ? 100 : 60_000));
            await FillCartAsync();
            await OrderAsync();
        }
    }

    private async Task FillCartAsync()
    {
        foreach (var product in Chance.Shuffled(world.Products).Take(Chance.Between(1, 3)))
        {
            var body = $$"""{"quantity":{{Chance.Between(1, 3)}}}""";
            await PersistAsync(() => world.Api.SendAsync<SetCartItem>(
                SimulatedApi.Request(visitor, "PUT", $"/cart/items/{product}", body), product));
        }
    }

    private async Task OrderAsync()
    {
        var key = $"{visitor.Id}-{++keys}";
        var coupon = Chance.Is(0.2) ? $",\"couponCode\":\"{SimulatedWorld.Coupon}\"" : "";
        var method = Chance.One(Methods);
        var body = $$"""{"paymentMethodId":"{{method}}","shippingAddress":{{Address}}{{coupon}}}""";
        var copy = world.Faults.Strikes(FaultKind.RequestRepeated, 0.2) ? LaterAsync(() => PlaceAsync(key, body)) : null;
        var answer = await PlaceAsync(key, body);
        if (copy is not null)
        {
            await copy;
        }

        if (answer is not { Succeeded: true })
        {
            return;
        }

        var order = answer.Json.GetProperty("orderId").GetString()!;
        if (world.Faults.Strikes(FaultKind.RequestRepeated, 0.1))
        {
            world.Do(() => LaterAsync(() => PlaceAsync(key, body.Replace("1 Main St", "2 Main St", StringComparison.Ordinal))));
            world.Do(() => LaterAsync(() => PlaceAsync(key, body), longest: 1_800));
        }

        await FollowAsync(order, method);
    }

    private async Task FollowAsync(string order, string method)
    {
        if (method is "pm_card_authenticationRequired" or "pm_card_threeDSecure2Required" && Chance.Is(0.75))
        {
            world.Do(() => AuthenticateAsync(order, succeeded: Chance.Is(0.7)));
        }

        if (Chance.Is(0.25))
        {
            world.Do(() => LaterAsync(() => CancelAsync(order), longest: Chance.One([2, 20, 300, 1_200])));
        }

        if (Chance.Is(0.3))
        {
            await world.Clock.DelayAsync(Chance.Milliseconds(100, 20_000));
            world.Observe(visitor, order, await PersistAsync(() => GetAsync(visitor, order)));
            world.ObserveForeign(order, await PersistAsync(() => GetAsync(world.Stranger, order)));
        }
    }

    private async Task<SimulatedAnswer?> PlaceAsync(string key, string body)
    {
        var answer = await PersistAsync(() => world.Api.SendAsync<PlaceOrder>(SimulatedApi.Request(visitor, "POST", "/orders", body, key)));
        if (answer is not null)
        {
            world.Exchanges.Add(new(visitor.Id, "POST /orders", key, body, answer));
        }
        else
        {
            world.Unanswered++;
        }

        return answer;
    }

    private Task<SimulatedAnswer?> GetAsync(SimulatedUser by, string order) =>
        world.Api.SendAsync<GetOrder>(SimulatedApi.Request(by, "GET", $"/orders/{order}"), order);

    private Task<SimulatedAnswer?> CancelAsync(string order) => PersistAsync(() =>
        world.Api.SendAsync<CancelOrder>(SimulatedApi.Request(visitor, "POST", $"/orders/{order}/cancel"), order));

    // Some customers wait for the challenge of the bank, others come back later.
    private async Task AuthenticateAsync(string order, bool succeeded)
    {
        var pause = Chance.One(AuthenticationPauses);
        await world.Clock.DelayAsync(Chance.Milliseconds(0, pause));
        var looks = pause == Eager ? MostEagerLooks : MostLooks;
        for (var look = 0; look < looks && !world.Stripe.Simulator.Authenticate(order, succeeded); look++)
        {
            await world.Clock.DelayAsync(Chance.Milliseconds(pause / 2, pause));
        }
    }

    private async Task<SimulatedAnswer?> LaterAsync(Func<Task<SimulatedAnswer?>> send, int longest = 3)
    {
        await world.Clock.DelayAsync(Chance.Milliseconds(0, longest * 1_000));
        return await send();
    }

    private async Task<SimulatedAnswer?> PersistAsync(Func<Task<SimulatedAnswer?>> send)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await send() is { IsOutage: false } answer)
            {
                return answer;
            }

            await world.Clock.DelayAsync(Chance.Milliseconds(200, 5_000));
        }

        return null;
    }
}
