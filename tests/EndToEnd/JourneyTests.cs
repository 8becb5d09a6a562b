using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Shop.Local.Stripe;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>Orders that are paid with the number of a test card, and what the console of the local run shows of them.</summary>
[Collection(RunningShop.Name)]
public sealed class JourneyTests(RunningShop shop) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = shop.Shop.Address };

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData("4242424242424242", "CONFIRMED", "OrderConfirmed")]
    [InlineData("4000000000000002", "FAILED", "OrderFailed")]
    [InlineData("4000002500003155", "AWAITING_PAYMENT", "OrderAwaitingPayment")]
    public async Task The_journey_of_an_order_goes_from_its_request_to_its_last_event(string number, string status, string last)
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var token = await customer.TokenAsync(shop.Client);
        var id = await OrderAsync(token, await PaymentMethodAsync(number));
        Assert.Equal(status, (await shop.Client.GetAsync($"/orders/{id}", token)).Text("status"));

        var journey = await http.GetFromJsonAsync<JsonElement>($"_local/orders/{id}");
        Assert.Contains(Of(journey, "requests", "method"), method => method == "POST");
        Assert.Contains(Of(journey, "events", "detailType"), kind => kind == last);
        Assert.Single(Of(journey, "payments", "orderId"));
        var checkout = journey.GetProperty("executions").EnumerateArray()
            .Single(one => one.GetProperty("execution").GetProperty("workflow").GetString() == "shop-dev-checkout");
        Assert.Contains(Of(checkout, "steps", "state"), state => state == "ProcessPayment");
        Assert.Equal(status != "AWAITING_PAYMENT", Of(journey, "mails", "to").Contains(customer.Email));

        var page = await http.GetStringAsync(new Uri($"orders/{id}", UriKind.Relative));
        Assert.Contains("ProcessPayment", page, StringComparison.Ordinal);
        Assert.DoesNotContain(number, page, StringComparison.Ordinal);
        Assert.Contains($"/orders/{id}", await http.GetStringAsync(new Uri("orders", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Of(JsonElement journey, string list, string member) =>
        journey.GetProperty(list).EnumerateArray().Select(one => one.GetProperty(member).GetString());

    /// <summary>Makes a payment method as a browser does.</summary>
    private async Task<string> PaymentMethodAsync(string number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "_local/stripe/v1/payment_methods")
        {
            Content = new FormUrlEncodedContent(
                [new("type", "card"), new("card[number]", number), new("card[exp_month]", "12"), new("card[exp_year]", "2099")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", StripeSimulator.PublishableKey);
        using var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{answer}");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private async Task<string> OrderAsync(string token, string paymentMethod)
    {
        var product = await shop.Client.PostAsync("/products", ProductBody.In("Books"), await shop.AdminTokenAsync());
        await shop.Client.PutAsync($"/cart/items/{product.Text("productId")}", new { quantity = 1 }, token);
        var placed = await shop.Client.PostAsync("/orders", OrderBody.With(paymentMethod), token, ("Idempotency-Key", "order"));
        Assert.True(placed.Status == 201, $"{placed}");
        await shop.Shop.SettledAsync(CancellationToken.None);
        return placed.Text("orderId");
    }
}
