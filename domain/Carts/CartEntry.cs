using Shop.Domain.Inventory;
using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>A line of a cart beside its product and stock; either is null where there is none.</summary>
public sealed record CartEntry
{
    /// <exception cref="ArgumentException">Product or stock are not the line's.</exception>
    public CartEntry(CartLine line, Product? product, Stock? stock)
    {
        if ((product?.Id ?? line.ProductId) != line.ProductId || (stock?.ProductId ?? line.ProductId) != line.ProductId)
        {
            throw new ArgumentException($"Product and stock of {line.ProductId} are needed.", nameof(product));
        }

        (Line, Product, Stock) = (line, product, stock);
    }

    public CartLine Line { get; }

    public Product? Product { get; }

    public Stock? Stock { get; }

    /// <summary>Null when the product is not sold any more.</summary>
    public Price? PriceNow => Product is { Status: ProductStatus.Active } product ? product.Details.Price : null;

    /// <summary>How many can be ordered now: none of what is not sold.</summary>
    public Units Available => PriceNow is null || Stock is null ? default : Stock.Available;

    /// <summary>All pieces wanted at today's price; null when there is none in the cart's currency.</summary>
    public Money? Subtotal => PriceNow?.Money is { } price && price.Currency == Line.Currency ? price * Line.Quantity.Count : null;

    /// <summary>What the customer should know before he orders; empty when the line is as he left it.</summary>
    public ValueList<CartNotice> Notices =>
        PriceNow is not { } price ? [new CartNotice.Unavailable()]
        : price.Money.Currency != Line.Currency ? [new CartNotice.CurrencyChanged(Line.Price, price)]
        : new CartNotice?[]
        {
            price == Line.Price ? null : new CartNotice.PriceChanged(Line.Price, price),
            Line.Quantity.Count <= Available.Count ? null : new CartNotice.ShortOfStock(Available),
        }.OfType<CartNotice>().ToValueList();
}
