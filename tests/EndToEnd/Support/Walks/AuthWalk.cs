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
        }
    }
}
