namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class AuthWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var registered = await Customer.RegisterAsync(w.Client);
        var email = registered.Email;
        w.Expect(200, await w.Client.PostAsync("/auth/resend-code", new { email }), "resend code");
        w.Expect(200, await w.Client.PostAsync("/auth/confirm", new { email, code = Customer.Code }), "confirm");
        w.Expect(200, await w.Client.PostAsync("/auth/forgot-password", new { email }), "forgot password");
        const string Password = "Correct-horse-2";
        w.Expect(200, await w.Client.PostAsync("/auth/reset-password", new { email, code = Customer.Code, password = Password }), "reset password");
        var login = w.Expect(200, await w.Client.PostAsync("/auth/login", new { email, password = Password }), "login");
        if (login.Status == 200)
        {
            var session = new { refreshToken = login.Text("refreshToken") };
            w.Expect(200, await w.Client.PostAsync("/auth/refresh", session), "refresh");
            w.Expect(204, await w.Client.PostAsync("/auth/logout", session, login.Text("idToken")), "logout");
            w.Expect(401, await w.Client.PostAsync("/auth/refresh", session), "refresh after logout");
        }
    }
}
