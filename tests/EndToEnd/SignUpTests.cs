using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class SignUpTests(RunningShop shop)
{
    [Fact]
    public async Task A_customer_registers_confirms_signs_in_and_reads_their_profile()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var login = await customer.SignInAsync(shop.Client);
        Assert.Equal(200, login.Status);
        Assert.True(login.Json.GetProperty("expiresIn").GetInt32() > 0);
        Assert.NotEmpty(login.Text("accessToken"));
        Assert.NotEmpty(login.Text("refreshToken"));
        Assert.Equal(customer.UserId, login.Json.GetProperty("user").GetProperty("userId").GetString());

        var me = await shop.Client.GetAsync("/users/me", login.Text("idToken"));
        Assert.Equal(200, me.Status);
        Assert.Equal(customer.UserId, me.Text("userId"));
        Assert.Equal(customer.Email, me.Text("email"));
        Assert.Equal("customer", me.Text("role"));
        Assert.Equal("active", me.Text("status"));
        Assert.True(me.Json.GetProperty("emailVerified").GetBoolean());
        Assert.Equal("Ada", me.Json.GetProperty("profile").GetProperty("firstName").GetString());
        Assert.Equal("Lovelace", me.Json.GetProperty("profile").GetProperty("lastName").GetString());
    }

    [Fact]
    public async Task A_refresh_token_gives_new_tokens_that_the_API_accepts()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var login = await customer.SignInAsync(shop.Client);
        var refreshed = await Customer.RefreshAsync(shop.Client, login);
        Assert.Equal(200, refreshed.Status);
        Assert.Equal(200, (await shop.Client.GetAsync("/users/me", refreshed.Text("idToken"))).Status);
    }

    [Fact]
    public async Task A_wrong_code_is_answered_with_400_which_names_the_field()
    {
        var customer = await Customer.RegisterAsync(shop.Client);
        var answer = await shop.Client.PostAsync("/auth/confirm", new { email = customer.Email, code = "000000" });
        Assert.Equal(400, answer.Status);
        Assert.Equal(["code"], answer.RefusedFields());
    }

    [Fact]
    public async Task An_unconfirmed_customer_cannot_sign_in()
    {
        var customer = await Customer.RegisterAsync(shop.Client);
        Assert.Equal(403, (await customer.SignInAsync(shop.Client)).Status);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_get_the_same_answer()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var wrong = await shop.Client.PostAsync("/auth/login", new { email = customer.Email, password = "Wrong-horse-1" });
        var unknown = await shop.Client.PostAsync("/auth/login", new { email = "nobody-" + customer.Email, password = "Wrong-horse-1" });
        Assert.Equal(401, wrong.Status);
        Assert.Equal(401, unknown.Status);
        Assert.Equal(wrong.Text("type"), unknown.Text("type"));
        Assert.Equal(wrong.Text("detail"), unknown.Text("detail"));
    }

    [Fact]
    public async Task A_second_sign_up_with_the_same_email_address_is_answered_with_409()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var again = await shop.Client.PostAsync(
            "/auth/register", new { email = customer.Email, password = customer.Password, name = "Another User" });
        Assert.Equal(409, again.Status);
    }

    [Theory]
    [InlineData("short", "password")]
    public async Task A_weak_password_is_answered_with_400_which_names_the_field(string password, string field)
    {
        var answer = await shop.Client.PostAsync("/auth/register", new { email = $"{Guid.NewGuid():N}@example.com", password, name = "Ada" });
        Assert.Equal(400, answer.Status);
        Assert.Equal([field], answer.RefusedFields());
    }

    [Fact]
    public async Task A_role_in_the_sign_up_body_is_an_unknown_field()
    {
        var answer = await shop.Client.PostAsync(
            "/auth/register", new { email = "mallory@example.com", password = "Correct-horse-1", name = "Mallory", role = "admin" });
        Assert.Equal(400, answer.Status);
        Assert.Equal(["role"], answer.RefusedFields());
    }
}
