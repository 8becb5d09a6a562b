using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class AddressesTests(RunningShop shop)
{
    private const string Path = "/users/me/addresses";

    [Fact]
    public async Task The_address_of_another_user_is_answered_with_404()
    {
        var (owner, other) = (await TokenAsync(), await TokenAsync());
        var id = (await shop.Client.PostAsync(Path, AddressBody.In("Springfield"), owner)).Text("addressId");
        Assert.Equal(404, (await shop.Client.GetAsync($"{Path}/{id}", other)).Status);
        Assert.Equal(404, (await shop.Client.PutAsync($"{Path}/{id}", AddressBody.In("Chicago"), other)).Status);
        Assert.Equal(404, (await shop.Client.DeleteAsync($"{Path}/{id}", other)).Status);
        Assert.Empty((await shop.Client.GetAsync(Path, other)).Items);
        Assert.Equal("Springfield", (await shop.Client.GetAsync($"{Path}/{id}", owner)).Text("city"));
    }

    [Fact]
    public async Task A_retry_with_the_same_key_saves_one_address()
    {
        var token = await TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            shop.Client.PostAsync(Path, AddressBody.In("Springfield"), token, ("Idempotency-Key", "key-1"))));
        Assert.All(answers, answer => Assert.Equal((201, answers[0].Text("addressId")), (answer.Status, answer.Text("addressId"))));
        Assert.Equal(1, (await shop.Client.GetAsync(Path, token)).Json.GetProperty("items").GetArrayLength());
    }

    private async Task<string> TokenAsync() => await (await Customer.ConfirmedAsync(shop.Client)).TokenAsync(shop.Client);
}
