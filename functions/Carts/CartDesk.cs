using Shop.Domain;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Functions.Hosting;

namespace Shop.Functions.Carts;

/// <summary>
/// What can be done with a cart, whoever's it is. Of two who edit different items at once both succeed: who comes second decides
/// anew. Of two who edit the same item the second is told so, unless both wanted the same.
/// </summary>
internal sealed class CartDesk(CartStore carts, TimeProvider time)
{
    public async Task<Reply> ShowAsync(CartOwner owner, CancellationToken cancellationToken) =>
        await carts.LoadAsync(owner, time.GetUtcNow(), cancellationToken) is { } cart
            ? Reply.Ok(CartView.Of(await carts.ContentsAsync(cart, cancellationToken)))
            : Problems.NotFound;

    public async Task<Reply> SetAsync(CartOwner owner, string product, CartItemBody body, CancellationToken cancellationToken)
    {
        if (!ProductId.TryParse(product, out var id))
        {
            return Problems.NotFound;
        }

        if (!Quantity.Read(body.Quantity).TryGet(out var quantity, out var refusal))
        {
            return refusal;
        }

        return await EditAsync(
            read: async now => await carts.LoadAsync(owner, id, now, cancellationToken) is ({ } cart, { } found, { } stock) ? new(cart, found, stock) : null,
            part: cart => LineOf(cart, id),
            decide: (read, now) => read.Cart.Set(read.Product!, read.Stock!, quantity, now),
            reply: (read, cart) => Reply.Ok(CartChangeView.Of(cart, new(cart.Line(id)!, read.Product, read.Stock))),
            body.Version,
            cancellationToken);
    }

    public async Task<Reply> RemoveAsync(CartOwner owner, string product, CancellationToken cancellationToken) =>
        ProductId.TryParse(product, out var id)
            ? await TakeOutAsync(owner, part: cart => LineOf(cart, id), take: (cart, now) => cart.Remove(id, now), cancellationToken)
            : Problems.NotFound;

    public Task<Reply> ClearAsync(CartOwner owner, CancellationToken cancellationToken) =>
        TakeOutAsync(owner, part: cart => cart.Lines, take: (cart, now) => cart.Clear(now), cancellationToken);

    private Task<Reply> TakeOutAsync(
        CartOwner owner, Func<Cart, ValueList<CartLine>> part, Func<Cart, DateTimeOffset, Cart> take, CancellationToken cancellationToken) => EditAsync(
        read: async now => await carts.LoadAsync(owner, now, cancellationToken) is { } cart ? new(cart) : null,
        part,
        decide: (read, now) => take(read.Cart, now),
        reply: (_, _) => Reply.NoContent,
        version: null,
        cancellationToken);

    /// <param name="read">Null is answered with 404.</param>
    /// <param name="part">The lines that the edit is about: when another writer has changed them it is a conflict.</param>
    /// <param name="version">Where given, any change of the cart since is a conflict.</param>
    private Task<Reply> EditAsync(
        Func<DateTimeOffset, Task<ReadCart?>> read,
        Func<Cart, ValueList<CartLine>> part,
        Func<ReadCart, DateTimeOffset, Outcome<Cart>> decide,
        Func<ReadCart, Cart, Reply> reply,
        long? version,
        CancellationToken cancellationToken)
    {
        ValueList<CartLine>? before = null;
        return Contention.SettleAsync(AttemptAsync, cancellationToken);

        async Task<Reply?> AttemptAsync()
        {
            var now = time.GetUtcNow();
            if (await read(now) is not { } there)
            {
                return Problems.NotFound;
            }

            if (!decide(there, now).TryGet(out var next, out var refusal))
            {
                return refusal;
            }

            if (next == there.Cart)
            {
                return reply(there, next);
            }

            var touched = part(there.Cart);
            if (!touched.Equals(before ?? touched) || there.Cart.Version != (version ?? there.Cart.Version))
            {
                return Problems.Conflict;
            }

            before = touched;
            return await carts.SaveAsync(next, cancellationToken) ? reply(there, next) : null;
        }
    }

    private static ValueList<CartLine> LineOf(Cart cart, ProductId product) => cart.Line(product) is { } line ? [line] : [];

    private sealed record ReadCart(Cart Cart, Product? Product = null, Stock? Stock = null);
}
