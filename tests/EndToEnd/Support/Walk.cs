using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>One call of every route in every way that touches other data: what a complete day at the shop needs of its roles.</summary>
internal static class Walk
{
    /// <summary>Gives the answers that were not what they should be.</summary>
    public static async Task<IReadOnlyList<string>> ThroughAsync(LocalShop shop)
    {
        using var client = new ShopClient(shop.BaseUrl);
        var wrong = new List<string>();
        var customer = await Customer.ConfirmedAsync(client);
        var login = await client.PostAsync("/auth/login", new { email = customer.Email, password = customer.Password });
        Expect(200, login, "login");
        var token = login.Status == 200 ? login.Text("idToken") : await RunningShop.SignInAsync(client, shop);
        if (login.Status == 200)
        {
            Expect(200, await client.PostAsync("/auth/refresh", new { refreshToken = login.Text("refreshToken") }), "refresh");
        }

        Expect(200, await client.GetAsync("/users/me", token), "me");
        var created = await client.PostAsync("/products", ProductBody.In("Books"), await RunningShop.SignInAsync(client, shop));
        Expect(201, created, "create product");
        var all = await client.GetAsync("/products?limit=1", token);
        Expect(200, all, "list products");
        Expect(200, await client.GetAsync("/products?category=Books&limit=1", token), "list products by category");
        if (all.Status == 200)
        {
            Expect(200, await client.GetAsync($"/products/{all.Json.GetProperty("items")[0].GetProperty("productId")}", token), "get product");
        }

        Expect(200, await client.GetAsync("/health"), "health");
        return wrong;

        void Expect(int status, Answer answer, string what)
        {
            if (answer.Status != status)
            {
                wrong.Add($"{what}: {answer}");
            }
        }
    }
}
