namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class AuthWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var customer = await Customer.RegisterAsync(w.Client);
        w.Expect(200, await w.Client.PostAsync("/auth/resend-code", new { email = customer.Email }), "resend code");
        w.Expect(200, await w.Client.PostAsync("/auth/confirm", new { email = customer.Email, code = Customer.Code }), "confirm");
        w.Expect(200, await w.Client.PostAsync("/auth/forgot-password", new { email = customer.Email }), "forgot password");
        const string Password = "Better-horse-2";
        w.Expect(200, await w.Client.PostAsync("/auth/reset-password", new { email = customer.Email, code = Customer.Code, password = Password }), "reset password");
        var login = w.Expect(200, await w.Client.PostAsync("/auth/login", new { email = customer.Email, password = Password }), "login");
        if (login.Status == 200)
        {
            var body = new { refreshToken = login.Text("refreshToken") };
            w.Expect(200, await w.Client.PostAsync("/auth/refresh", body), "refresh");
            w.Expect(204, await w.Client.PostAsync("/auth/logout", body, login.Text("idToken")), "logout");
        }
    }
}
