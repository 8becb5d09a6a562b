using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>A cart beside what the shop sells now.</summary>
public sealed record CartContents
{
    /// <exception cref="ArgumentException">The entries' lines are not the cart's, in its order.</exception>
    public CartContents(Cart cart, ValueList<CartEntry> entries)
    {
        if (!entries.Select(entry => entry.Line).SequenceEqual(cart.Lines))
        {
            throw new ArgumentException("There is one entry a line.", nameof(entries));
        }

        (Cart, Entries) = (cart, entries);
    }

    public Cart Cart { get; }

    /// <summary>One a line, in the cart's order.</summary>
    public ValueList<CartEntry> Entries { get; }

    /// <summary>How many pieces are wanted in all.</summary>
    public Units Pieces => new(Cart.Lines.Sum(line => line.Quantity.Count));

    /// <summary>
    /// The sum of the lines at today's prices, without those that have none any more; null for an empty cart, which has no currency.
    /// </summary>
    public Money? Subtotal => Cart.Currency is { } currency
        ? Entries.Select(entry => entry.Subtotal).OfType<Money>().Aggregate(Money.Zero(currency), (sum, part) => sum + part)
        : null;

    /// <param name="products">What was found of the cart's products.</param>
    /// <param name="stocks">What was found of their stock.</param>
    public static CartContents Of(
        Cart cart, IReadOnlyDictionary<ProductId, Product> products, IReadOnlyDictionary<ProductId, Stock> stocks) => new(
        cart,
        cart.Lines.Select(line => new CartEntry(line, products.GetValueOrDefault(line.ProductId), stocks.GetValueOrDefault(line.ProductId)))
            .ToValueList());
}
