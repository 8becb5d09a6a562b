using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class AccountRepairTests(RunningShop shop) : IDisposable
{
    private const string PostConfirmation = "shop-dev-users-post-confirmation";

    public void Dispose() => shop.Shop.Gate.Faults.Clear();

    [Fact]
    public async Task The_next_sign_in_creates_the_account_that_a_DynamoDB_failure_lost()
    {
        var customer = await ConfirmedWithoutAccountAsync();
        var login = await SignInAsync(customer);
        Assert.Equal((200, customer.UserId), (login.Status, UserOf(login)));
        var repaired = await AccountRows.OfAsync(shop, customer.UserId);
        Assert.Single(repaired.Users);
        Assert.Single(repaired.Profiles);
        var me = await shop.Client.GetAsync("/users/me", login.Text("idToken"));
        Assert.Equal((200, customer.Email, "customer"), (me.Status, me.Text("email"), me.Text("role")));
        Assert.True(me.Json.GetProperty("emailVerified").GetBoolean());

        Assert.Equal(200, (await SignInAsync(customer)).Status);
        Assert.Equivalent(repaired, await AccountRows.OfAsync(shop, customer.UserId), strict: true);
    }

    [Fact]
    public async Task Concurrent_sign_ins_create_a_lost_account_once()
    {
        var customer = await ConfirmedWithoutAccountAsync();
        var logins = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SignInAsync(customer)));
        Assert.All(logins, login => Assert.Equal((200, customer.UserId), (login.Status, UserOf(login))));
        var rows = await AccountRows.OfAsync(shop, customer.UserId);
        Assert.Equal((1, 1), (rows.Users.Count, rows.Profiles.Count));
    }

    [Fact]
    public async Task Sign_in_and_refresh_answer_503_while_DynamoDB_fails_and_succeed_afterwards()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var before = await SignInAsync(customer);
        shop.Shop.Gate.Faults.FailAll(new Fault("InternalServerError"));
        var login = await SignInAsync(customer);
        var refresh = await RefreshAsync(before);
        shop.Shop.Gate.Faults.Clear();

        Assert.Equal((503, 503), (login.Status, refresh.Status));
        Assert.All([login, refresh], answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Equal((200, 200), ((await SignInAsync(customer)).Status, (await RefreshAsync(before)).Status));
    }

    private async Task<Customer> ConfirmedWithoutAccountAsync()
    {
        var customer = await Customer.RegisterAsync(shop.Client);
        shop.Shop.Gate.Faults.FailAll(new Fault("InternalServerError", Function: PostConfirmation));
        var confirmed = await shop.Client.PostAsync("/auth/confirm", new { email = customer.Email, code = Customer.Code });
        shop.Shop.Gate.Faults.Clear();
        Assert.Equal(200, confirmed.Status);
        Assert.Empty((await AccountRows.OfAsync(shop, customer.UserId)).Users);
        return customer;
    }

    private static string? UserOf(Answer login) => login.Json.GetProperty("user").GetProperty("userId").GetString();

    private Task<Answer> SignInAsync(Customer customer) => customer.SignInAsync(shop.Client);

    private Task<Answer> RefreshAsync(Answer login) => Customer.RefreshAsync(shop.Client, login);
}
