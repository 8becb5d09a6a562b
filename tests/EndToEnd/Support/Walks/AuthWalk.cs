namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class AuthWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var customer = await Customer.ConfirmedAsync(w.Client);
        var login = w.Expect(200, await w.Client.PostAsync("/auth/login", new { email = customer.Email, password = customer.Password }), "login");
        if (login.Status == 200)
        {
            w.Expect(200, await w.Client.PostAsync("/auth/refresh", new { refreshToken = login.Text("refreshToken") }), "refresh");
            w.Expect(204, await w.Client.PostAsync("/auth/logout", new { refreshToken = login.Text("refreshToken") }, login.Text("idToken")), "logout");
        }

        w.Expect(200, await w.Client.PostAsync("/auth/forgot-password", new { email = customer.Email }), "forgot password");
        w.Expect(200, await w.Client.PostAsync("/auth/reset-password", new { email = customer.Email, code = Customer.Code, password = "Another-horse-1" }), "reset password");
        var waiting = await Customer.RegisterAsync(w.Client);
        w.Expect(200, await w.Client.PostAsync("/auth/resend-code", new { email = waiting.Email }), "resend code");
    }
}
