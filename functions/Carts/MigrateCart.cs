using Shop.Domain.Carts;
using Shop.Functions.Products;

namespace Shop.Functions.Carts;

internal sealed class MigrateCart(Endpoint<MigrateCart> endpoint, CartStore carts, ProductStore products, ChangePipeline pipeline)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/cart/migrate")]
    [Operation("Merges a guest cart into the caller's cart and deletes it; a repeated request returns the same report")]
    [SignedIn]
    [Header(GuestHeader.Name, GuestHeader.Description, Example = GuestHeader.Example, Required = true)]
    [Replies<MigrationView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Carts, Grant.GetItem | Grant.PutItem | Grant.DeleteItem)]
    [Access(ShopTable.Products, Grant.BatchGetItem)]
    [Access(ShopTable.Inventory, Grant.BatchGetItem)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, call => call.AsGuestAsync(guest => pipeline.RunAsync(call, MergeOf(call, guest))));

    private Change<ReadCarts, (Cart Cart, MergeReport Report)> MergeOf(Call call, CartOwner.Guest guest) => new()
    {
        Load = (now, cancellationToken) => LoadAsync(new(call.Caller.Id), guest, now, cancellationToken),
        AlreadyMade = read => read.User.Merged(guest.Hash) is { } report ? Show(read, read.User, report) : null,
        Version = read => read.User.Version,
        Decide = (read, now) => read.Guest is null ? new NotFound() : read.User.Merge(read.With(read.Guest), now),
        Write = (read, merged) => [.. carts.Put(read.User, merged.Cart), carts.Delete(read.Guest!)],
        Answer = (read, merged) => Show(read, merged.Cart, merged.Report),
        Conflicts = WhenOvertaken.DecideAgain,
    };

    private static Reply Show(ReadCarts read, Cart cart, MergeReport report) => Reply.Ok(MigrationView.Of(read.With(cart), report));

    private async Task<ReadCarts?> LoadAsync(
        CartOwner.User owner, CartOwner.Guest guestOwner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (user, guest) = await carts.FindBothAsync(owner, guestOwner, now, cancellationToken);
        var lines = user.Lines.Concat(guest?.Lines ?? []);
        return new(user, guest, await products.FindManyAsync(lines.Select(line => line.ProductId), latestStock: false, cancellationToken));
    }

    /// <param name="Guest">Null when the guest cart was merged before, does not exist or is expired.</param>
    private sealed record ReadCarts(Cart User, Cart? Guest, StockedProducts Found)
    {
        public CartContents With(Cart cart) => CartContents.Of(cart, Found.Products, Found.Stocks);
    }
}
