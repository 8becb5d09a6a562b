namespace Shop.Functions.Hosting;

/// <summary>Money as the API writes it.</summary>
/// <param name="Amount">In minor units of the currency: cents for USD.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record MoneyView(long Amount, [property: Wire<Currency>] string Currency)
{
    public static MoneyView Of(Money money) => new(money.MinorUnits, money.Currency.Code);
}
