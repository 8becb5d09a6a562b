namespace Shop.Functions.Hosting;

/// <summary>An amount of money.</summary>
/// <param name="Amount" example="1299">The amount in minor units of the currency: 1299 is 12.99 USD.</param>
/// <param name="Currency"><inheritdoc cref="Domain.Currency"/>The ISO 4217 code of the currency.</param>
internal sealed record MoneyView(long Amount, [property: Wire<Currency>] string Currency)
{
    public static MoneyView Of(Money money) => new(money.MinorUnits, money.Currency.Code);
}
