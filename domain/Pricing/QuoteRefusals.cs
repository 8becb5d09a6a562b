namespace Shop.Domain.Pricing;

/// <summary>No product in the cart is still sold.</summary>
public sealed record NothingToPrice : Refusal
{
    public override string Message => "The cart has no products that can be bought.";
}

/// <summary>The products are priced in different currencies.</summary>
public sealed record MixedCurrencies(ValueList<Currency> Currencies) : Refusal
{
    public override string Message =>
        $"Products priced in {string.Join(" and ", Currencies)} cannot be bought together; please place one order per currency.";
}

/// <summary>The shop has no shipping rates in the currency of the products.</summary>
public sealed record CurrencyNotShipped(Currency Currency) : Refusal
{
    public override string Message => $"Products priced in {Currency} cannot be shipped.";
}

/// <summary>The tax tables do not contain the country, or do not contain the region of a country with regional taxes.</summary>
public sealed record DestinationNotServed(Destination Destination) : Refusal
{
    public override string Message => "The shop does not deliver to this country or region.";
}

/// <summary>The total is above 0 but below <see cref="Min"/>, the minimum of a card payment.</summary>
public sealed record TotalTooLow(Money Min) : Refusal
{
    public override string Message => $"The total of an order is 0 or at least {Min}.";
}

/// <summary>The total is above <see cref="Max"/>, the maximum of a card payment.</summary>
public sealed record TotalTooHigh(Money Max) : Refusal
{
    public override string Message => $"The total of an order is at most {Max}; please split the order.";
}
