namespace Shop.Domain.Pricing;

/// <summary>The arithmetic that every part of a quote obeys.</summary>
internal static class Amounts
{
    /// <exception cref="ArgumentException">The rule does not hold.</exception>
    internal static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(rule);
        }
    }

    /// <summary>What is paid for <paramref name="net"/>, and that tax and steps fit it.</summary>
    internal static Money Total(Money net, TaxMode taxes, Money tax, ValueList<PriceStep> steps)
    {
        var total = net + taxes.OnTop(tax);
        var zero = Money.Zero(net.Currency);
        Require(net >= zero && tax >= zero && tax <= total, "Amounts are 0 or more, and a tax is a part of what is paid.");
        Require(steps.Sum(net.Currency) == total, "The steps add up to the total.");
        return total;
    }

    internal static Money Sum(this IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
