namespace Shop.Domain.Pricing;

/// <summary>Calculates the totals in quotes.</summary>
internal static class Totals
{
    /// <summary>The amount to pay for <paramref name="net"/>: the net amount plus a tax that is added to it.</summary>
    /// <exception cref="ArgumentException">An amount is negative, or the steps do not add up to the total.</exception>
    internal static Money Of(Money net, TaxMode taxes, Money tax, ValueList<PriceStep> steps)
    {
        var total = net + taxes.OnTop(tax);
        var zero = Money.Zero(net.Currency);
        Argument.Require(net >= zero && tax >= zero && tax <= total, "The net amount must be 0 or more and the tax 0 to the total.");
        Argument.Require(steps.Sum(net.Currency) == total, "The sum of the steps must be the total.");
        return total;
    }
}
