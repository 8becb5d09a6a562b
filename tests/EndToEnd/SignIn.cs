using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class SignIn(RunningShop shop)
{
    private const string NewPassword = "Better-horse-2";

    [Fact]
    public async Task After_a_sign_up_that_DynamoDB_failed_the_next_sign_ins_make_one_user_and_one_profile()
    {
        var customer = await Customer.RegisterAsync(shop.Client);
        shop.Shop.Gate.Faults.FailAll(new Fault("InternalServerError", Function: "shop-dev-users-post-confirmation"));
        try
        {
            Assert.Equal(200, (await shop.Client.PostAsync("/auth/confirm", new { email = customer.Email, code = Customer.Code })).Status);
        }
        finally
        {
            shop.Shop.Gate.Faults.Clear();
        }

        var logins = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LoginAsync(customer)));
        Assert.All(logins, login => Assert.Equal((200, customer.UserId), (login.Status, login.Json.GetProperty("user").GetProperty("userId").GetString())));
        var found = await shop.Client.GetAsync($"/users?email={customer.Email}", await shop.AdminTokenAsync());
        Assert.Single(found.Json.GetProperty("items").EnumerateArray());
        var profiles = await shop.Client.GetAsync($"/profiles?userId={customer.UserId}", logins[0].Text("idToken"));
        Assert.Single(profiles.Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task While_the_users_table_does_not_answer_nobody_gets_a_token_and_everybody_is_told_to_try_again()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        shop.Shop.Gate.Faults.FailAll(new Fault("InternalServerError", Function: "shop-dev-users-pre-token-generation"));
        try
        {
            var login = await LoginAsync(customer);
            Assert.Equal(503, login.Status);
            Assert.NotNull(login.Headers.RetryAfter);
        }
        finally
        {
            shop.Shop.Gate.Faults.Clear();
        }

        Assert.Equal(200, (await LoginAsync(customer)).Status);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_the_code_in_the_mail()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var mails = MailsTo(customer);
        Assert.Equal(200, (await shop.Client.PostAsync("/auth/forgot-password", new { email = customer.Email })).Status);
        Assert.Equal(mails + 1, MailsTo(customer));
        var reset = await shop.Client.PostAsync("/auth/reset-password", new { email = customer.Email, code = Customer.Code, password = NewPassword });
        Assert.Equal(200, reset.Status);
        Assert.DoesNotContain(NewPassword, reset.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(401, (await LoginAsync(customer)).Status);
        Assert.Equal(200, (await LoginAsync(customer with { Password = NewPassword })).Status);
        Assert.DoesNotContain(shop.Shop.Log.Lines, line => line.Text.Contains(NewPassword, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("000000", NewPassword, "code")]
    [InlineData(Customer.Code, "short", "password")]
    public async Task A_wrong_code_and_a_weak_password_change_nothing_and_are_named(string code, string password, string field)
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        await shop.Client.PostAsync("/auth/forgot-password", new { email = customer.Email });
        var reset = await shop.Client.PostAsync("/auth/reset-password", new { email = customer.Email, code, password });
        Assert.Equal(400, reset.Status);
        Assert.Equal([field], reset.RefusedFields());
        Assert.Equal(200, (await LoginAsync(customer)).Status);
    }

    [Theory]
    [InlineData("/auth/forgot-password")]
    [InlineData("/auth/resend-code")]
    public async Task Asking_for_a_code_never_tells_who_has_an_account(string path)
    {
        var (confirmed, waiting) = (await Customer.ConfirmedAsync(shop.Client), await Customer.RegisterAsync(shop.Client));
        string[] addresses = [confirmed.Email, waiting.Email, $"nobody-{Guid.NewGuid():N}@example.com"];
        var answers = new List<(int, string)>();
        foreach (var email in addresses)
        {
            var answer = await shop.Client.PostAsync(path, new { email });
            answers.Add((answer.Status, answer.Json.GetRawText()));
        }

        Assert.Equal(200, answers[0].Item1);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task The_code_of_a_sign_up_comes_again_until_it_is_used()
    {
        var customer = await Customer.RegisterAsync(shop.Client);
        await shop.Client.PostAsync("/auth/resend-code", new { email = customer.Email });
        Assert.Equal(2, MailsTo(customer));
        Assert.Equal(200, (await shop.Client.PostAsync("/auth/confirm", new { email = customer.Email, code = Customer.Code })).Status);
        await shop.Client.PostAsync("/auth/resend-code", new { email = customer.Email });
        Assert.Equal(2, MailsTo(customer));
    }

    [Fact]
    public async Task An_address_that_is_not_known_cannot_be_confirmed()
    {
        var answer = await shop.Client.PostAsync("/auth/confirm", new { email = $"nobody-{Guid.NewGuid():N}@example.com", code = Customer.Code });
        Assert.Equal(400, answer.Status);
        Assert.Equal(["code"], answer.RefusedFields());
    }

    [Fact]
    public async Task After_logging_out_the_refresh_token_is_good_for_nothing()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var login = await LoginAsync(customer);
        var body = new { refreshToken = login.Text("refreshToken") };
        Assert.Equal(204, (await shop.Client.PostAsync("/auth/logout", body, login.Text("idToken"))).Status);
        Assert.Equal(204, (await shop.Client.PostAsync("/auth/logout", body, login.Text("idToken"))).Status);
        Assert.Equal(401, (await shop.Client.PostAsync("/auth/refresh", body)).Status);
    }

    [Fact]
    public async Task A_refresh_token_expires()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var body = new { refreshToken = (await LoginAsync(customer)).Text("refreshToken") };
        using (shop.InTheFuture(TimeSpan.FromDays(400)))
        {
            Assert.Equal(401, (await shop.Client.PostAsync("/auth/refresh", body)).Status);
        }

        Assert.Equal(200, (await shop.Client.PostAsync("/auth/refresh", body)).Status);
    }

    private int MailsTo(Customer customer) => shop.Shop.Mailbox.Mails.Count(mail => mail.To == customer.Email);

    private Task<Answer> LoginAsync(Customer customer) =>
        shop.Client.PostAsync("/auth/login", new { email = customer.Email, password = customer.Password });
}
