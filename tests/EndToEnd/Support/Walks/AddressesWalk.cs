namespace Shop.Tests.EndToEnd.Support.Walks;

internal static class AddressesWalk
{
    public static async Task WalkAsync(Walker w)
    {
        const string Path = "/users/me/addresses";
        var added = await w.Client.PostAsync(Path, AddressBody.In("Springfield"), w.Customer, ("Idempotency-Key", "walk-1"));
        w.Expect(201, added, "add address");
        w.Expect(200, await w.Client.GetAsync(Path, w.Customer), "list addresses");
        if (added.Status == 201)
        {
            var own = $"{Path}/{added.Text("addressId")}";
            w.Expect(200, await w.Client.GetAsync(own, w.Customer), "get address");
            w.Expect(200, await w.Client.PutAsync(own, AddressBody.In("Chicago"), w.Customer), "edit address");
            w.Expect(204, await w.Client.DeleteAsync(own, w.Customer), "remove address");
        }
    }
}
