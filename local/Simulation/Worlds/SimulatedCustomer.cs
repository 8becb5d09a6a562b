using Shop.Functions.Carts;
using Shop.Functions.GuestCarts;
using Shop.Functions.Orders;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// A customer fills the cart, orders it, passes the challenge of the bank or does not, and sometimes cancels. A request without an answer
/// is sent again with the same key.
/// </summary>
internal sealed class SimulatedCustomer(SimulatedWorld world, SimulatedUser user, IReadOnlyList<OrderPlan> plans)
{
    private const int Eager = 50;
    private const int MostLooks = 20;
    private const int MostEagerLooks = 120;
    private const string Address =
        """{"name":"Ada","line1":"1 Main St","city":"Fresno","region":"CA","postalCode":"93650","country":"US"}""";

    private static readonly int[] AuthenticationPauses = [Eager, Eager, 3_000, 60_000, 600_000];

    // Ten minutes and a day are the times after which DynamoDB and Stripe forget a request.
    private static readonly TimeSpan[] Replays =
        [TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(30), new(0, 10, 1), new(24, 0, 1)];

    private readonly SimulatedClient client = new(world, user);
    private int keys;

    private Chance Chance => world.Chance;

    public async Task ShopAsync()
    {
        foreach (var plan in plans)
        {
            await world.Clock.DelayAsync(plan.Pause);
            await (plan.MergesGuestCart ? MergeCartAsync(plan) : FillCartAsync(plan));
            await OrderAsync(plan);
        }
    }

    private static string Pieces(int count) => $$"""{"quantity":{{count}}}""";

    private async Task FillCartAsync(OrderPlan plan)
    {
        foreach (var (product, count) in plan.Cart)
        {
            await client.SendAsync<SetCartItem>($"PUT /cart/items/{product}", Pieces(count), product);
        }
    }

    private async Task MergeCartAsync(OrderPlan plan)
    {
        var guest = new SimulatedClient(world, user: null);
        if (await guest.SendAsync<CreateGuestCart>("POST /guest-cart") is not { Succeeded: true } created)
        {
            return;
        }

        var header = (GuestHeader.Name, created.Json.GetProperty("guestCartId").GetString()!);
        foreach (var (product, count) in plan.Cart)
        {
            await guest.SendWithAsync<SetGuestCartItem>($"PUT /guest-cart/items/{product}", header, Pieces(count), product);
        }

        world.Clients.GuestCarts.Add(user.Id);
        var copy = world.Faults.Strikes(FaultKind.RequestRepeated, 0.2) ? MergeAsync() : Task.CompletedTask;
        await MergeAsync();
        await copy;

        Task<SimulatedAnswer?> MergeAsync() => client.SendWithAsync<MigrateCart>("POST /cart/migrate", header, body: null);
    }

    private async Task OrderAsync(OrderPlan plan)
    {
        var key = $"{user.Id}-{++keys}";
        var coupon = plan.HasCoupon ? $",\"couponCode\":\"{SimulatedWorld.Coupon}\"" : "";
        var body = $$"""{"paymentMethodId":"{{plan.PaymentMethod}}","shippingAddress":{{Address}}{{coupon}}}""";
        var copy = world.Faults.Strikes(FaultKind.RequestRepeated, 0.2)
            ? client.LaterAsync(Chance.Milliseconds(0, 3_000), () => PlaceAsync(key, body))
            : null;
        var answer = await PlaceAsync(key, body);
        if (copy is not null)
        {
            await copy;
        }

        if (answer is { Succeeded: true })
        {
            Repeat(key, body);
            await FollowAsync(answer.Json.GetProperty("orderId").GetString()!, plan);
        }
    }

    private void Repeat(string key, string body)
    {
        if (world.Faults.Strikes(FaultKind.RequestRepeated, 0.1))
        {
            var other = body.Replace("1 Main St", "2 Main St", StringComparison.Ordinal);
            world.Do(() => client.LaterAsync(Chance.Milliseconds(0, 3_000), () => PlaceAsync(key, other)));
            world.Do(() => client.LaterAsync(Chance.One(Replays), () => PlaceAsync(key, body)));
        }
    }

    private async Task FollowAsync(string order, OrderPlan plan)
    {
        if (plan.Authentication is { } succeeds)
        {
            world.Do(() => AuthenticateAsync(order, succeeds));
        }

        if (plan.CancelsAfter is { } pause)
        {
            world.Do(() => client.LaterAsync(
                pause, () => client.SendAsync<CancelOrder>($"POST /orders/{order}/cancel", body: null, order)));
        }

        if (plan.IsRead)
        {
            await world.Clock.DelayAsync(Chance.Milliseconds(100, 20_000));
            var stranger = new SimulatedClient(world, world.Clients.Stranger);
            world.Clients.Observe(user, order, await client.SendAsync<GetOrder>($"GET /orders/{order}", body: null, order));
            world.Clients.ObserveForeign(order, await stranger.SendAsync<GetOrder>($"GET /orders/{order}", body: null, order));
        }
    }

    private Task<SimulatedAnswer?> PlaceAsync(string key, string body) => client.SendOnceAsync<PlaceOrder>("POST /orders", key, body);

    // Some customers wait for the challenge of the bank, others come back later.
    private async Task AuthenticateAsync(string order, bool succeeds)
    {
        var pause = Chance.One(AuthenticationPauses);
        await world.Clock.DelayAsync(Chance.Milliseconds(0, pause));
        var looks = pause == Eager ? MostEagerLooks : MostLooks;
        var charged = 0;
        for (var look = 0; look < looks; look++)
        {
            // Without a new charge, there is no new challenge.
            if (charged != world.Stripe.Charged && world.Stripe.Simulator.Authenticate(order, succeeds))
            {
                return;
            }

            charged = world.Stripe.Charged;
            await world.Clock.DelayAsync(Chance.Milliseconds(pause / 2, pause));
        }
    }
}
