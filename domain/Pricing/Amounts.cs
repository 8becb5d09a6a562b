namespace Shop.Domain.Pricing;

/// <summary>The arithmetic rules of quotes and orders.</summary>
internal static class Amounts
{
    /// <exception cref="ArgumentException"><paramref name="holds"/> is false; <paramref name="rule"/> is the message.</exception>
    internal static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(rule);
        }
    }

    /// <summary>The total for <paramref name="net"/>; checks that tax and steps agree with it.</summary>
    /// <exception cref="ArgumentException">They do not agree.</exception>
    internal static Money Total(Money net, TaxMode taxes, Money tax, ValueList<PriceStep> steps)
    {
        var total = net + taxes.OnTop(tax);
        var zero = Money.Zero(net.Currency);
        Require(net >= zero && tax >= zero && tax <= total, "The net amount must be 0 or more and the tax 0 to the total.");
        Require(steps.Sum(net.Currency) == total, "The sum of the steps must be the total.");
        return total;
    }

    internal static Money Sum(this IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
