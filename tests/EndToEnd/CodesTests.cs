using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class CodesTests(RunningShop shop) : IDisposable
{
    private const string NewPassword = "Correct-horse-2";

    public void Dispose() => shop.Shop.CognitoFaults.Clear();

    [Fact]
    public async Task A_confirmation_code_can_be_sent_again()
    {
        var customer = await Customer.RegisterAsync(shop.Client);
        Assert.Equal(200, (await ResendAsync(customer.Email.ToUpperInvariant())).Status);
        Assert.Equal(2, MailsTo(customer.Email));
        Assert.Equal(200, (await shop.Client.PostAsync("/auth/confirm", new { email = customer.Email, code = Customer.Code })).Status);
    }

    [Fact]
    public async Task Requests_for_codes_get_the_same_answer_with_and_without_an_account()
    {
        var confirmed = await Customer.ConfirmedAsync(shop.Client);
        var unconfirmed = await Customer.RegisterAsync(shop.Client);
        string[] addresses = [confirmed.Email, unconfirmed.Email, $"nobody-{Guid.NewGuid():N}@example.com"];
        var before = addresses.Select(MailsTo).ToList();
        foreach (var ask in new[] { ResendAsync, ForgotAsync })
        {
            var answers = new List<string>();
            foreach (var address in addresses)
            {
                answers.Add($"{await ask(address)}");
            }

            Assert.Equal("""200 {"sent":true}""", Assert.Single(answers.Distinct()));
        }

        Assert.Equal([1, 1, 0], addresses.Select(MailsTo).Zip(before, (now, then) => now - then));
    }

    [Fact]
    public async Task A_code_sets_a_new_password_in_place_of_a_forgotten_one()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        Assert.Equal(200, (await ForgotAsync(customer.Email)).Status);
        Assert.Equal(200, (await ResetAsync(customer.Email)).Status);
        Assert.Equal(401, (await SignInAsync(customer.Email, customer.Password)).Status);
        Assert.Equal(200, (await SignInAsync(customer.Email, NewPassword)).Status);
    }

    [Fact]
    public async Task A_user_created_without_a_password_sets_one_with_a_code()
    {
        var grace = NewUser.Of("vendor");
        var made = await shop.Client.PostAsync(
            "/users", new { email = grace.Email, name = "Grace Hopper", role = "vendor", storeName = "Compilers" }, await shop.AdminTokenAsync());
        Assert.True(made.Status == 201, $"{made}");
        Assert.Equal(200, (await ForgotAsync(grace.Email)).Status);
        Assert.Equal(200, (await ResetAsync(grace.Email)).Status);
        var login = await SignInAsync(grace.Email, NewPassword);
        Assert.Equal("vendor", login.Json.GetProperty("user").GetProperty("role").GetString());
    }

    [Theory]
    [InlineData("000000", NewPassword, "code")]
    [InlineData(Customer.Code, "short", "password")]
    public async Task A_refused_reset_names_the_field_and_keeps_the_old_password(string code, string password, string field)
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        await ForgotAsync(customer.Email);
        var answer = await ResetAsync(customer.Email, code, password);
        Assert.Equal(400, answer.Status);
        Assert.Equal([field], answer.RefusedFields());
        Assert.Equal(200, (await SignInAsync(customer.Email, customer.Password)).Status);
    }

    [Fact]
    public async Task An_unknown_email_address_gets_the_answer_of_a_wrong_code()
    {
        var email = $"nobody-{Guid.NewGuid():N}@example.com";
        var confirm = await shop.Client.PostAsync("/auth/confirm", new { email, code = Customer.Code });
        var reset = await ResetAsync(email);
        Assert.Equal((400, 400), (confirm.Status, reset.Status));
        Assert.Equal(["code"], confirm.RefusedFields());
        Assert.Equal(["code"], reset.RefusedFields());
    }

    [Theory]
    [InlineData("LimitExceededException", 429)]
    [InlineData("CodeDeliveryFailureException", 503)]
    public async Task Cognito_limits_are_answered_with_429_and_failed_deliveries_with_503(string error, int status)
    {
        shop.Shop.CognitoFaults.FailAll(new Fault(error));
        Answer[] answers = [await ResendAsync("ada@example.com"), await ForgotAsync("ada@example.com")];
        Assert.All(answers, answer => Assert.Equal((status, "application/problem+json"), (answer.Status, answer.ContentType)));
    }

    /// <summary>The number of mails from the user pool. The shop's own mails, such as the welcome, have an id and can arrive at any time.</summary>
    private int MailsTo(string address) => shop.Shop.Mailbox.Mails.Count(
        mail => mail.To == address && mail.Headers.All(header => header.Name != MailCustomer.MessageId));

    private Task<Answer> ResendAsync(string email) => shop.Client.PostAsync("/auth/resend-code", new { email });

    private Task<Answer> ForgotAsync(string email) => shop.Client.PostAsync("/auth/forgot-password", new { email });

    private Task<Answer> ResetAsync(string email, string code = Customer.Code, string password = NewPassword) =>
        shop.Client.PostAsync("/auth/reset-password", new { email, code, password });

    private Task<Answer> SignInAsync(string email, string password) => shop.Client.PostAsync("/auth/login", new { email, password });
}
