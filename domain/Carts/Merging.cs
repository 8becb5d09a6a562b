using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>
/// Merges the lines of a guest's cart into a user's cart. For a product in both carts, the quantities are added. The result is limited by
/// <see cref="Quantity.Max"/> and the available pieces, and is never below the user's quantity. A new line keeps the price of the guest's
/// line. A product is left out when it is no longer sold, when it is not available, when its currency differs from the user's cart, or when
/// the user's cart is full. An empty user's cart takes the currency of the guest's cart.
/// </summary>
internal static class Merging
{
    internal static (ValueList<CartLine> Lines, ValueList<MergedLine> Merged) Take(ValueList<CartLine> own, CartContents guest)
    {
        var lines = own.ToList();
        var currency = own.Count > 0 ? own[0].Currency : guest.Cart.Currency;
        var merged = guest.Entries.Select(entry => Take(lines, entry, currency!)).ToValueList();
        return (lines.ToValueList(), merged);
    }

    private static MergedLine Take(List<CartLine> lines, CartEntry entry, Currency currency)
    {
        var (product, requested) = (entry.Line.ProductId, entry.Line.Quantity);
        var place = lines.FindIndex(line => line.ProductId == product);
        if (KeepsOut(entry, currency, isFull: place < 0 && lines.Count == Cart.MaxLines) is { } reason)
        {
            return new(product, requested, default, reason);
        }

        var had = place < 0 ? 0 : lines[place].Quantity.Count;
        var wanted = Math.Min(had + requested.Count, Math.Min(Quantity.Max, entry.Available.Count));
        var quantity = new Quantity(Math.Max(had, wanted));
        if (place < 0)
        {
            lines.Add(entry.Line with { Quantity = quantity, Price = Seen(entry, currency) });
        }
        else
        {
            lines[place] = lines[place] with { Quantity = quantity };
        }

        var taken = quantity.Count - had;
        var outcome = taken < requested.Count ? MergeOutcome.Limited : had > 0 ? MergeOutcome.Combined : MergeOutcome.Added;
        return new(product, requested, new Units(taken), outcome);
    }

    private static MergeOutcome? KeepsOut(CartEntry entry, Currency currency, bool isFull) =>
        entry.PriceNow is not { } price ? MergeOutcome.Unavailable
        : price.Money.Currency != currency ? MergeOutcome.OtherCurrency
        : entry.Available.Count == 0 ? MergeOutcome.OutOfStock
        : isFull ? MergeOutcome.OverLimit
        : null;

    private static Price Seen(CartEntry entry, Currency currency) =>
        entry.Line.Currency == currency ? entry.Line.Price : entry.PriceNow!;
}
