namespace Shop.Domain.Pricing;

/// <summary>No line was given.</summary>
public sealed record NothingToPrice : Refusal
{
    public override string Message => "There is nothing in the cart that can be bought.";
}

/// <summary>A quote is in one currency.</summary>
public sealed record MixedCurrencies(ValueList<Currency> Currencies) : Refusal
{
    public override string Message =>
        $"Products priced in {string.Join(" and ", Currencies)} cannot be bought together; please order them one currency at a time.";
}

/// <summary>The shop has no shipping tariff in the currency of the products.</summary>
public sealed record CurrencyNotShipped(Currency Currency) : Refusal
{
    public override string Message => $"Products priced in {Currency} cannot be shipped.";
}

/// <summary>The shop knows no taxes for the country, or for the region where taxes are the region's.</summary>
public sealed record DestinationNotServed(Destination Destination) : Refusal
{
    public override string Message => "The shop does not deliver to this country, or does not know this region of it.";
}

/// <summary>A card cannot be charged with more than <see cref="Max"/> at once.</summary>
public sealed record TotalTooHigh(Money Max) : Refusal
{
    public override string Message => $"One order comes to {Max} at most; please order in parts.";
}
