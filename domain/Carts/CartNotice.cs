using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>What has changed about a product since its line was last set.</summary>
public abstract record CartNotice
{
    private CartNotice()
    {
    }

    /// <summary>Stable, unique, kebab-case; clients may rely on it.</summary>
    public abstract string Code { get; }

    /// <summary>One English sentence for the customer.</summary>
    public abstract string Message { get; }

    /// <param name="From">What the customer saw.</param>
    public sealed record PriceChanged(Price From, Price To) : CartNotice
    {
        public override string Code => "price-changed";

        public override string Message => $"The price went from {From} to {To}.";
    }

    /// <summary>The line cannot be ordered in this cart any more.</summary>
    /// <param name="From">What the customer saw.</param>
    public sealed record CurrencyChanged(Price From, Price To) : CartNotice
    {
        public override string Code => "currency-changed";

        public override string Message => $"This product is now sold in {To.Money.Currency} and cannot be ordered with the others.";
    }

    /// <summary>The product is retired or gone.</summary>
    public sealed record Unavailable : CartNotice
    {
        public override string Code => "unavailable";

        public override string Message => "This product is not sold any more.";
    }

    /// <param name="Left">Fewer than wanted; may be none.</param>
    public sealed record ShortOfStock(Units Left) : CartNotice
    {
        public override string Code => "short-of-stock";

        public override string Message => Left.Count == 0 ? "This product is out of stock." : $"Only {Left} left in stock.";
    }
}
