namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class CartsWalk
{
    public static async Task WalkAsync(Walker w)
    {
        var created = w.Expect(201, await w.Client.PostAsync("/products", ProductBody.In("Books"), w.Admin), "create a product to put into a cart");
        if (created.Status == 201)
        {
            var (cart, product) = (Basket.OfUser(w.Client, w.Customer), created.Text("productId"));
            w.Expect(200, await cart.SetAsync(product, 2), "set cart item");
            w.Expect(200, await cart.ShowAsync(), "get cart");
            w.Expect(204, await cart.RemoveAsync(product), "remove cart item");
            await cart.SetAsync(product, 1);
            w.Expect(204, await cart.ClearAsync(), "clear cart");
            var guest = await Basket.NewGuestAsync(w.Client);
            await guest.SetAsync(product, 3);
            w.Expect(200, await cart.MigrateAsync(guest.Id), "migrate cart");
        }
    }
}
