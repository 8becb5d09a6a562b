using Shop.Domain.Carts;
using Shop.Functions.Products;

namespace Shop.Functions.Carts;

internal sealed class MigrateCart(Endpoint<MigrateCart> endpoint, CartStore carts, ProductStore products, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/cart/migrate")]
    [Operation("Merges a guest cart into the caller's cart and deletes it; a repeated request returns the same report")]
    [SignedIn]
    [Header(GuestHeader.Name, GuestHeader.Description, Required = true)]
    [Replies<MigrationView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem | Grant.DeleteItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => pipeline.RunAsync<ReadCarts, MergedCarts>(call, new()
        {
            Load = (now, cancellationToken) => LoadAsync(new(call.Caller.Id), guest, now, cancellationToken),
            AlreadyMade = read => read.User.Merged(guest.Hash) is { } report ? Show(read, read.User, report) : null,
            Version = read => read.User.Version,
            Decide = Merge,
            Write = (read, merged) => [.. carts.Put(read.User, merged.User), carts.Delete(merged.Guest)],
            Answer = (read, merged) => Show(read, merged.User, merged.Report),
            Conflicts = WhenOvertaken.DecideAgain,
        })));

    private static Outcome<MergedCarts> Merge(ReadCarts read, DateTimeOffset now)
    {
        if (read.Guest is not { } guest)
        {
            return new NotFound();
        }

        var (merged, report) = read.User.Merge(read.With(guest), now);
        return new MergedCarts(merged, guest, report);
    }

    private static Reply Show(ReadCarts read, Cart cart, MergeReport report) => Reply.Ok(MigrationView.Of(read.With(cart), report));

    private async Task<ReadCarts?> LoadAsync(
        CartOwner.User owner, CartOwner.Guest guestOwner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (user, guest) = await carts.FindBothAsync(owner, guestOwner, now, cancellationToken);
        var lines = user.Lines.Concat(guest?.Lines ?? []);
        return new(user, guest, await products.FindManyAsync(lines.Select(line => line.ProductId), cancellationToken));
    }

    /// <param name="Guest">Null when it was merged before, does not exist or is expired.</param>
    private sealed record ReadCarts(Cart User, Cart? Guest, StockedProducts Found)
    {
        public CartContents With(Cart cart) => CartContents.Of(cart, Found.Products, Found.Stocks);
    }

    private sealed record MergedCarts(Cart User, Cart Guest, MergeReport Report);
}
