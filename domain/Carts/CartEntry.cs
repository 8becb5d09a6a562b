using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>A line of a cart with its product and stock.</summary>
public sealed record CartEntry
{
    /// <exception cref="ArgumentException">The product or the stock belongs to another product than the line.</exception>
    public CartEntry(CartLine line, Product? product, Stock? stock)
    {
        Argument.Require(
            (product is null || product.Id == line.ProductId) && (stock is null || stock.ProductId == line.ProductId),
            "Product and stock must be those of the line.");
        (Line, Product, Stock) = (line, product, stock);
    }

    public CartLine Line { get; }

    /// <summary>The product; null when it does not exist.</summary>
    public Product? Product { get; }

    /// <summary>The stock; null when the product has no stock record.</summary>
    public Stock? Stock { get; }

    /// <summary>The current price; null when the product is no longer sold.</summary>
    public Price? PriceNow => Product is { Status: ProductStatus.Active } product ? product.Details.Price : null;

    /// <summary>The number of pieces that can be ordered now; 0 for a product that is no longer sold.</summary>
    public Units Available => PriceNow is null || Stock is null ? default : Stock.Available;

    /// <summary>Quantity × current price; null without a current price in the currency of the cart.</summary>
    public Money? Subtotal => PriceNow?.Money is { } price && price.Currency == Line.Currency ? price * Line.Quantity.Count : null;

    /// <summary>The changes of the product since the customer last set the line; empty when nothing has changed.</summary>
    public ValueList<CartNotice> Notices =>
        PriceNow is not { } price ? [new CartNotice.Unavailable()]
        : price.Money.Currency != Line.Currency ? [new CartNotice.CurrencyChanged(Line.Price, price)]
        : new CartNotice?[]
        {
            price == Line.Price ? null : new CartNotice.PriceChanged(Line.Price, price),
            Line.Quantity.Count <= Available.Count ? null : new CartNotice.ShortOfStock(Available),
        }.OfType<CartNotice>().ToValueList();
}
