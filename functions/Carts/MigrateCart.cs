using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

internal sealed class MigrateCart(Endpoint<MigrateCart> endpoint, CartStore carts, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/cart/migrate")]
    [Operation("Merges a guest's cart into the caller's and deletes it; again gives the same report and adds nothing")]
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
            Load = (now, cancellationToken) => LoadAsync(call.User(), guest, now, cancellationToken),
            Version = read => read.User.Version,
            AlreadyMade = async (read, cancellationToken) => read.User.Merged(guest.Hash) is { } report
                ? Reply.Ok(MigrationView.Of(await carts.ContentsAsync(read.User, cancellationToken), report))
                : null,
            Decide = (read, now) => Merge(read, now),
            Write = (read, merged) => [carts.Put(merged.Cart), carts.Delete(read.Guest!)],
            Answer = (read, merged) => Reply.Ok(MigrationView.Of(read.Shelf.Contents(merged.Cart), merged.Report)),
            Conflicts = WhenOvertaken.DecideAgain,
        })));

    private async Task<ReadCarts?> LoadAsync(
        CartOwner.User user, CartOwner.Guest guest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (cart, guests) = await carts.LoadBothAsync(user, guest, now, cancellationToken);
        return guests is not null
            ? new(cart, guests, await carts.ShelfAsync(cart.Lines.Concat(guests.Lines).Select(line => line.ProductId), cancellationToken))
            : cart.Merged(guest.Hash) is not null ? new(cart, Guest: null, Shelf.Empty)
            : null;
    }

    private static Outcome<MergedCarts> Merge(ReadCarts read, DateTimeOffset now)
    {
        var (cart, report) = read.User.Merge(read.Shelf.Contents(read.Guest!), now);
        return new MergedCarts(cart, report);
    }

    /// <param name="Guest">Null when the cart was merged before.</param>
    private sealed record ReadCarts(Cart User, Cart? Guest, Shelf Shelf);

    private sealed record MergedCarts(Cart Cart, MergeReport Report);
}
