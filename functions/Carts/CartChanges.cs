using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Functions.Carts;

/// <summary>
/// Changes the cart of a user or a guest. Concurrent changes of different items all succeed; of the same item, the later one gets 409
/// unless both want the same.
/// </summary>
internal sealed class CartChanges(CartStore carts, ChangePipeline pipeline)
{
    public Task<Reply> SetAsync(Call call, CartOwner owner, string product, CartItemBody body) =>
        ProductId.TryParse(product, out var id)
            ? RunAsync(
                call,
                load: async (now, cancellationToken) =>
                    await carts.LoadAsync(owner, id, now, cancellationToken) is ({ } cart, { } found, { } stock) ? new(cart, found, stock) : null,
                part: cart => LineOf(cart, id),
                decide: (read, now) => Quantity.Read(body.Quantity).Bind(quantity => read.Cart.Set(read.Product!, read.Stock!, quantity, now)),
                answer: (read, cart) => Reply.Ok(CartChangeView.Of(cart, new(cart.Line(id)!, read.Product, read.Stock))),
                show: read => read.Cart.Line(id) is { } line ? CartChangeView.Of(read.Cart, new(line, read.Product, read.Stock)) : null,
                body.Version)
            : Task.FromResult<Reply>(new NotFound());

    public Task<Reply> RemoveAsync(Call call, CartOwner owner, string product) =>
        ProductId.TryParse(product, out var id)
            ? TakeOutAsync(call, owner, part: cart => LineOf(cart, id), take: (cart, now) => cart.Remove(id, now))
            : Task.FromResult<Reply>(new NotFound());

    public Task<Reply> ClearAsync(Call call, CartOwner owner) =>
        TakeOutAsync(call, owner, part: cart => cart.Lines, take: (cart, now) => cart.Clear(now));

    private Task<Reply> TakeOutAsync(
        Call call, CartOwner owner, Func<Cart, ValueList<CartLine>> part, Func<Cart, DateTimeOffset, Cart> take) => RunAsync(
        call,
        load: async (now, cancellationToken) => await carts.LoadAsync(owner, now, cancellationToken) is { } cart ? new(cart) : null,
        part,
        decide: (read, now) => take(read.Cart, now),
        answer: (_, _) => Reply.NoContent,
        show: _ => null,
        sent: null);

    /// <param name="part">The lines that the change is about.</param>
    private Task<Reply> RunAsync(
        Call call,
        Func<DateTimeOffset, CancellationToken, Task<ReadCart?>> load,
        Func<Cart, ValueList<CartLine>> part,
        Func<ReadCart, DateTimeOffset, Outcome<Cart>> decide,
        Func<ReadCart, Cart, Reply> answer,
        Func<ReadCart, object?> show,
        long? sent) =>
        pipeline.RunAsync<ReadCart, Cart>(call, new()
        {
            Load = load,
            Version = read => read.Cart.Version,
            Sent = sent,
            Decide = decide,
            Write = (read, after) => after == read.Cart ? [] : [carts.Put(after)],
            Answer = answer,
            Show = show,
            Conflicts = (first, now) => !part(first.Cart).Equals(part(now.Cart)),
        });

    private static ValueList<CartLine> LineOf(Cart cart, ProductId product) => cart.Line(product) is { } line ? [line] : [];

    private sealed record ReadCart(Cart Cart, Product? Product = null, Stock? Stock = null);
}
