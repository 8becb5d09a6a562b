using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>A cart with the current state of its products and their stock.</summary>
public sealed record CartContents
{
    /// <exception cref="ArgumentException">The entries do not have the lines of the cart in the order of the cart.</exception>
    public CartContents(Cart cart, ValueList<CartEntry> entries)
    {
        Argument.Require(entries.Select(entry => entry.Line).SequenceEqual(cart.Lines), "There is one entry per line of the cart.");
        (Cart, Entries) = (cart, entries);
    }

    public Cart Cart { get; }

    /// <summary>One entry per line, in the order of the cart.</summary>
    public ValueList<CartEntry> Entries { get; }

    /// <summary>The sum of the quantities of all lines.</summary>
    public Units Pieces => new(Cart.Lines.Sum(line => line.Quantity.Count));

    /// <summary>
    /// The sum of the subtotals of the entries at current prices; entries without a subtotal are left out. Null for an empty cart, which
    /// has no currency.
    /// </summary>
    public Money? Subtotal => Cart.Currency is { } currency
        ? Entries.Select(entry => entry.Subtotal).OfType<Money>().Sum(currency)
        : null;

    /// <param name="products">The products of the cart that exist.</param>
    /// <param name="stocks">The stock records of these products. A product can be without a stock record.</param>
    public static CartContents Of(
        Cart cart, IReadOnlyDictionary<ProductId, Product> products, IReadOnlyDictionary<ProductId, Stock> stocks) => new(
        cart,
        cart.Lines.Select(line => new CartEntry(line, products.GetValueOrDefault(line.ProductId), stocks.GetValueOrDefault(line.ProductId)))
            .ToValueList());
}
