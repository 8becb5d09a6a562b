namespace Shop.Domain.Pricing;

/// <summary>
/// What shipping by one method costs: up to 1, 5 and 20 kg, and then for each further 10 kg begun, all limits inclusive. A parcel
/// that weighs nothing costs what one of 1 kg does.
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
