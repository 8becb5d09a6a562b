using System.Net.Http.Json;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class ClockTests(RunningShop shop) : IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose()
    {
        shop.Shop.Clock.Reset();
        http.Dispose();
    }

    [Fact]
    public async Task ID_tokens_expire_by_the_clock_of_the_local_run()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var old = await customer.TokenAsync(shop.Client);
        await AdvanceAsync("PT25H");

        Assert.Equal(401, (await shop.Client.GetAsync("/users/me", old)).Status);
        var fresh = await customer.TokenAsync(shop.Client);
        Assert.Equal(200, (await shop.Client.GetAsync("/users/me", fresh)).Status);
        await AdvanceAsync("PT61M");
        Assert.Equal(401, (await shop.Client.GetAsync("/users/me", fresh)).Status);
    }

    [Fact]
    public async Task Functions_use_the_clock_of_the_local_run()
    {
        await AdvanceAsync("P30D");
        var created = await shop.Client.PostAsync("/products", ProductBody.In("Books"), await RunningShop.SignInAsync(shop.Client, shop.Shop));
        Assert.InRange(created.Json.GetProperty("createdAt").GetDateTimeOffset(), shop.Shop.Clock.GetUtcNow().AddMinutes(-1), shop.Shop.Clock.GetUtcNow());
    }

    private async Task AdvanceAsync(string duration)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(shop.Shop.Address, "/_local/clock"), new { advance = duration });
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
    }
}
