using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>
/// How a guest's lines come into a user's cart. A product in both gets the sum of both, as far as <see cref="Quantity.Max"/> and the
/// stock go, and never less than the user had. A new product keeps the price that the guest saw. Products that are not sold any
/// more, out of stock, of another currency than the user's cart, or beyond its last free line stay out. An empty cart takes the
/// currency of the guest's.
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
