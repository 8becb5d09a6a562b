using Shop.Infra.Configuration;
using Shop.Local.Emulators;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class SessionsTests(RunningShop shop)
{
    [Fact]
    public async Task Logging_out_revokes_the_refresh_token_of_this_session_only()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var (phone, laptop) = (await SignInAsync(customer), await SignInAsync(customer));
        Assert.Equal(204, (await LogOutAsync(phone, phone.Text("idToken"))).Status);
        Assert.Equal((401, 200), ((await RefreshAsync(phone)).Status, (await RefreshAsync(laptop)).Status));
        Assert.Equal(204, (await LogOutAsync(phone, laptop.Text("idToken"))).Status);
    }

    [Fact]
    public async Task Logging_out_needs_an_ID_token()
    {
        var login = await SignInAsync(await Customer.ConfirmedAsync(shop.Client));
        Assert.Equal(401, (await LogOutAsync(login, token: null)).Status);
        Assert.Equal(200, (await RefreshAsync(login)).Status);
    }

    [Fact]
    public async Task A_refresh_token_expires_after_the_days_of_the_stack_configuration()
    {
        var days = ShopConfig.Load(Repository.Root, "dev").RefreshTokenDays;
        var login = await SignInAsync(await Customer.ConfirmedAsync(shop.Client));
        using (shop.InTheFuture(TimeSpan.FromDays(days) - TimeSpan.FromHours(1)))
        {
            Assert.Equal(200, (await RefreshAsync(login)).Status);
        }

        using (shop.InTheFuture(TimeSpan.FromDays(days) + TimeSpan.FromHours(1)))
        {
            Assert.Equal(401, (await RefreshAsync(login)).Status);
        }
    }

    [Fact]
    public async Task An_administrator_cannot_create_a_user_with_the_email_address_of_an_unconfirmed_sign_up()
    {
        var squatter = await Customer.RegisterAsync(shop.Client);
        var made = await shop.Client.PostAsync(
            "/users", new { email = squatter.Email, name = "Grace Hopper", role = "admin" }, await shop.AdminTokenAsync());
        Assert.Equal((409, "urn:problem-type:shop:email-taken"), (made.Status, made.Text("type")));
        Assert.Empty((await AccountRows.OfAsync(shop, squatter.UserId)).Users);
    }

    private Task<Answer> SignInAsync(Customer customer) => customer.SignInAsync(shop.Client);

    private Task<Answer> RefreshAsync(Answer login) => Customer.RefreshAsync(shop.Client, login);

    private Task<Answer> LogOutAsync(Answer login, string? token) =>
        shop.Client.PostAsync("/auth/logout", new { refreshToken = login.Text("refreshToken") }, token);
}
