using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>A change of a product since its line was last set.</summary>
public abstract record CartNotice
{
    private CartNotice()
    {
    }

    /// <summary>A stable, unique code in kebab-case; clients may rely on it.</summary>
    public abstract string Code { get; }

    /// <summary>One English sentence for the customer.</summary>
    public abstract string Message { get; }

    /// <param name="From">The price in the cart line.</param>
    public sealed record PriceChanged(Price From, Price To) : CartNotice
    {
        public override string Code => "price-changed";

        public override string Message => $"The price went from {From} to {To}.";
    }

    /// <summary>The product is now sold in another currency, so this cart can no longer be used to order the product.</summary>
    /// <param name="From">The price in the cart line.</param>
    public sealed record CurrencyChanged(Price From, Price To) : CartNotice
    {
        public override string Code => "currency-changed";

        public override string Message =>
            $"This product is now sold in {To.Money.Currency} and cannot be ordered together with the other products.";
    }

    /// <summary>The product is retired or does not exist.</summary>
    public sealed record Unavailable : CartNotice
    {
        public override string Code => "unavailable";

        public override string Message => "This product is no longer sold.";
    }

    /// <param name="Left">The available pieces: fewer than the quantity of the line; 0 is possible.</param>
    public sealed record ShortOfStock(Units Left) : CartNotice
    {
        public override string Code => "short-of-stock";

        public override string Message => Left.Count == 0 ? "This product is out of stock." : $"Only {Left} left in stock.";
    }
}
