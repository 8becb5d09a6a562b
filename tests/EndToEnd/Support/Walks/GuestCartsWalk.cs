namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class GuestCartsWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var created = w.Expect(201, await w.Client.PostAsync("/products", ProductBody.In("Books"), w.Admin), "create a product for a guest");
        if (created.Status == 201)
        {
            var (cart, product) = (await Basket.NewGuestAsync(w.Client), created.Text("productId"));
            w.Expect(200, await cart.SetAsync(product, 2), "set guest cart item");
            w.Expect(200, await cart.ShowAsync(), "get guest cart");
            w.Expect(204, await cart.RemoveAsync(product), "remove guest cart item");
            await cart.SetAsync(product, 1);
            w.Expect(204, await cart.ClearAsync(), "clear guest cart");
        }
    }
}
