using Shop.Domain.Carts;
using Shop.Domain.Products;
using Shop.Functions.Products;

namespace Shop.Functions.Carts;

/// <summary>
/// Changes the cart of a user or a guest. Concurrent changes of different items all succeed. When two requests change the same item at the
/// same time, the later request gets 409, unless it would change nothing.
/// </summary>
internal sealed class CartChanges(CartStore carts, ChangePipeline pipeline)
{
    /// <param name="product">The product id in the path.</param>
    public async Task<Reply> SetAsync(Call call, CartOwner owner, string product, CartItemBody body) =>
        !ProductId.TryParse(product, out var id) ? new NotFound()
            : !Quantity.Read(body.Quantity).TryGet(out var quantity, out var refusal) ? refusal
            : await pipeline.RunAsync<CartAndProduct, Cart>(call, new()
            {
                Load = async (now, cancellationToken) =>
                    await carts.FindWithAsync(owner, id, now, cancellationToken) is ({ } cart, { } found) ? new(cart, found) : null,
                Version = read => read.Cart.Version,
                Sent = body.Version,
                Decide = (read, now) => read.Cart.Set(read.Found.Product, read.Found.Stock, quantity, now),
                Write = (read, after) => carts.Put(read.Cart, after),
                Answer = (read, after) => Reply.Ok(CartChangeView.Of(after, read.EntryOf(after.Line(id)!))),
                Show = read => read.Cart.Line(id) is { } line ? CartChangeView.Of(read.Cart, read.EntryOf(line)) : null,
                Conflicts = (first, now) => first.Cart.Line(id) != now.Cart.Line(id),
            });

    /// <param name="product">The product id in the path.</param>
    public async Task<Reply> RemoveAsync(Call call, CartOwner owner, string product) =>
        ProductId.TryParse(product, out var id)
            ? await RemoveLinesAsync(
                call, owner, decide: (cart, now) => cart.Remove(id, now), conflicts: (first, now) => first.Line(id) != now.Line(id))
            : new NotFound();

    public Task<Reply> ClearAsync(Call call, CartOwner owner) =>
        RemoveLinesAsync(call, owner, decide: (cart, now) => cart.Clear(now), conflicts: (first, now) => !first.Lines.Equals(now.Lines));

    private Task<Reply> RemoveLinesAsync(
        Call call, CartOwner owner, Func<Cart, DateTimeOffset, Outcome<Cart>> decide, Func<Cart, Cart, bool> conflicts) =>
        pipeline.RunAsync<Cart, Cart>(call, new()
        {
            Load = (now, cancellationToken) => carts.FindAsync(owner, now, cancellationToken),
            Version = cart => cart.Version,
            Decide = decide,
            Write = carts.Put,
            Answer = (_, _) => Reply.NoContent,
            Conflicts = conflicts,
        });

    private sealed record CartAndProduct(Cart Cart, StockedProduct Found)
    {
        public CartEntry EntryOf(CartLine line) => new(line, Found.Product, Found.Stock);
    }
}
