namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class WishlistsWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var product = w.Expect(201, await w.Client.PostAsync("/products", ProductBody.In("Books"), w.Admin), "create product to wish for");
        if (product.Status == 201)
        {
            var wish = $"/users/me/wishlist/{product.Text("productId")}";
            w.Expect(204, await w.Client.PutAsync(wish, new { }, w.Customer), "add wish");
            w.Expect(200, await w.Client.GetAsync("/users/me/wishlist", w.Customer), "wishlist");
            w.Expect(204, await w.Client.DeleteAsync(wish, w.Customer), "remove wish");
        }
    }
}
