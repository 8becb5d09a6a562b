using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Shop.Domain.Orders;
using Shop.Functions.Storage;
using Shop.Local.Messaging.Queues;
using Shop.Local.Simulation.Invariants;
using Shop.Local.Stripe;
using Shop.Tests.EndToEnd.Support;
using Xunit.Abstractions;

namespace Shop.Tests.EndToEnd;

/// <summary>Kills the whole local run while customers order. What it has stored must be enough to bring every order to its end.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Customers = 10;
    private const int OrdersEach = 5;
    private const int Kills = 2;
    private const int Rounds = 5;

    private static readonly string[] Cards =
        ["pm_card_visa", "pm_card_authenticationRequired", "pm_card_visa", "pm_card_chargeDeclined", "pm_card_visa"];

    private int placed;

    [Fact]
    public async Task Every_order_ends_and_every_invariant_holds_after_kills_of_the_whole_local_run()
    {
        // Set SHOP_KILL_SEED to the printed number to kill after the same numbers of orders again.
        var given = Environment.GetEnvironmentVariable("SHOP_KILL_SEED");
        var seed = given is null ? Random.Shared.Next(1_000_000) : int.Parse(given, CultureInfo.InvariantCulture);
        var random = new Random(seed);
        using var shop = new KilledShop();
        await shop.StartAsync();
        var goods = await GoodsAsync(shop);
        var tokens = await Task.WhenAll(Enumerable.Range(0, Customers).Select(number => SignUpAsync(shop, number)));

        var orders = Task.WhenAll(tokens.Select((token, number) => OrderAllAsync(shop, token, goods, number * OrdersEach)));
        int[] counts = [.. Enumerable.Range(1, Kills).Select(_ => random.Next(Customers * OrdersEach)).Order()];
        foreach (var count in counts)
        {
            var pause = TimeSpan.FromMilliseconds(random.Next(500));
            output.WriteLine($"Seed {seed}: a kill {pause.TotalMilliseconds} ms after {count} orders.");
            await Task.WhenAny(orders, PlacedAsync(count));
            await Task.Delay(pause);
            await shop.KillAsync();
            await shop.StartAsync();
        }

        var answered = await orders;
        await EndAsync(shop);
        await CheckAsync(shop, [.. answered.SelectMany(ids => ids)], seed);
    }

    private static async Task<IReadOnlyList<string>> GoodsAsync(KilledShop shop)
    {
        using var http = new HttpClient { BaseAddress = shop.Address };
        var login = (await http.GetFromJsonAsync<JsonElement>("_local/info")).GetProperty("admin");
        var body = new { email = login.GetProperty("email").GetString(), password = login.GetProperty("password").GetString() };
        var token = (await shop.SendAsync(HttpMethod.Post, "/auth/login", body)).Text("idToken");
        var goods = new List<string>();
        for (var order = 0; order < OrdersEach; order++)
        {
            var created = await shop.SendAsync(HttpMethod.Post, "/products", ProductBody.In("Books", stock: 500), token);
            Assert.True(created.Status == 201, $"{created}");
            goods.Add(created.Text("productId"));
        }

        return goods;
    }

    private static async Task<string> SignUpAsync(KilledShop shop, int number)
    {
        var (email, password) = ($"customer-{number}@example.com", "Correct-horse-1");
        await shop.SendAsync(HttpMethod.Post, "/auth/register", new { email, password, name = "Ada Lovelace" });
        await shop.SendAsync(HttpMethod.Post, "/auth/confirm", new { email, code = Customer.Code });
        var login = await shop.SendAsync(HttpMethod.Post, "/auth/login", new { email, password });
        Assert.True(login.Status == 200, $"{login}");
        return login.Text("idToken");
    }

    /// <returns>The ids of the orders of one customer, who orders one product after the other.</returns>
    private async Task<IReadOnlyList<string>> OrderAllAsync(KilledShop shop, string token, IReadOnlyList<string> goods, int first)
    {
        var orders = new List<string>();
        foreach (var product in goods)
        {
            var number = first + orders.Count;
            orders.Add(await OrderAsync(shop, token, $"order-{number}", product, Cards[number % Cards.Length]));
        }

        return orders;
    }

    private async Task<string> OrderAsync(KilledShop shop, string token, string key, string product, string card)
    {
        while (true)
        {
            await shop.SendAsync(HttpMethod.Put, $"/cart/items/{product}", new { quantity = 2 }, token);
            var answer = await shop.SendAsync(HttpMethod.Post, "/orders", OrderBody.With(card), token, ("Idempotency-Key", key));
            if (answer.Status == 201)
            {
                Interlocked.Increment(ref placed);
                return answer.Text("orderId");
            }

            // The confirmation of the customer's other order has changed the cart.
            Assert.True(answer.Status is 400 or 409, $"{answer}\n{shop.Output}");
            await Task.Delay(100);
        }
    }

    private async Task PlacedAsync(int count)
    {
        while (Volatile.Read(ref placed) < count)
        {
            await Task.Delay(10);
        }
    }

    /// <summary>Every other customer authenticates the payment; the others never act.</summary>
    private static async Task EndAsync(KilledShop shop)
    {
        using var http = new HttpClient { BaseAddress = shop.Address };
        await IdleAsync(http);
        var waiting = (await PaymentsAsync(http)).Where(payment => payment.Status == "requires_action").ToList();
        foreach (var payment in waiting.Where((_, number) => number % 2 == 0))
        {
            await http.PostAsJsonAsync($"_local/payments/{payment.OrderId}/authenticate", new { outcome = "succeeded" });
        }

        for (var round = 0; round < Rounds; round++)
        {
            await IdleAsync(http);
            await http.PostAsJsonAsync("_local/clock", new { advance = "PT20M" });
        }

        await IdleAsync(http);
    }

    private async Task CheckAsync(KilledShop shop, IReadOnlyList<string> answered, int seed)
    {
        using var http = new HttpClient { BaseAddress = shop.Address };
        var endpoints = (await http.GetFromJsonAsync<JsonElement>("_local/info")).GetProperty("endpoints");
        var tables = await ShopTables.AllAsync(endpoints.GetProperty("dynamoDb").GetString()!);
        var pieces = tables[ShopTable.StockLedger].Where(entry => entry["version"].N == "1")
            .ToDictionary(entry => entry["productId"].S, entry => long.Parse(entry["after"].M["available"].N, CultureInfo.InvariantCulture));
        var violations = StoredCheck.Of(new(table => tables[table], await PaymentsAsync(http), pieces));
        var left = (await http.GetFromJsonAsync<List<QueueDepth>>("_local/queues"))!
            .Where(queue => queue.Waiting + queue.InFlight + queue.Delayed > 0)
            .Select(queue => $"{queue.Queue} has messages: {JsonSerializer.Serialize(queue)}");
        var statuses = tables[ShopTable.Orders].CountBy(order => order["status"].S).ToDictionary();
        output.WriteLine(string.Join(", ", statuses.Select(status => $"{status.Value} {status.Key}")));

        Assert.True(violations.Count == 0, $"Seed {seed}:\n{string.Join('\n', violations)}");
        Assert.Empty(left);
        var stored = tables[ShopTable.Orders].Select(order => order["orderId"].S);
        Assert.Equal(answered.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        Assert.True(statuses[OrderStatus.Confirmed.Wire()] >= Customers * OrdersEach / Cards.Length * 3, "Paid orders are confirmed.");
    }

    private static async Task IdleAsync(HttpClient http) =>
        (await http.GetAsync(new Uri("_local/idle", UriKind.Relative))).EnsureSuccessStatusCode();

    private static async Task<List<PaymentRecord>> PaymentsAsync(HttpClient http) =>
        (await http.GetFromJsonAsync<List<PaymentRecord>>("_local/payments"))!;
}
