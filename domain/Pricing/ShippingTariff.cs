namespace Shop.Domain.Pricing;

/// <summary>
/// The prices of one shipping method: up to 1 kg (also for 0), up to 5 kg, up to 20 kg, and for each further 10 kg or part of it. All
/// limits are inclusive.
/// </summary>
public sealed record ShippingTariff(Money UpTo1Kg, Money UpTo5Kg, Money UpTo20Kg, Money PerFurther10Kg)
{
    private const long Kilogram = 1_000;

    public Money For(long weightGrams) => weightGrams switch
    {
        < 0 => throw new ArgumentOutOfRangeException(nameof(weightGrams)),
        <= 1 * Kilogram => UpTo1Kg,
        <= 5 * Kilogram => UpTo5Kg,
        <= 20 * Kilogram => UpTo20Kg,
        _ => UpTo20Kg + PerFurther10Kg * ((weightGrams - 20 * Kilogram + 10 * Kilogram - 1) / (10 * Kilogram)),
    };
}
