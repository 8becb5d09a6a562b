using Shop.Domain.Pricing;

namespace Shop.Domain.Products;

/// <summary>A quantity tier as a client writes it, unchecked.</summary>
/// <param name="Amount">In minor units of the product's currency.</param>
public sealed record QuantityTierForm(long? From, long? Amount)
{
    private const string Field = "quantityTiers";

    /// <returns>Refused: <see cref="Invalid"/> for <c>quantityTiers</c> or for what is wrong in each, <c>quantityTiers[0].from</c>.</returns>
    internal static Outcome<ValueList<(Quantity From, long Amount)>> Read(ValueList<QuantityTierForm>? tiers) =>
        tiers?.Count > QuantityTiers.MaxCount
            ? Invalid.Field(Field, $"must be at most {QuantityTiers.MaxCount}")
            : (tiers ?? []).Select((tier, i) => tier.Read($"{Field}[{i}]")).Aggregate(
                Outcome.Of<ValueList<(Quantity From, long Amount)>>([]),
                (read, next) => Outcome.All(read, next).Map(x => ValueList.Create([.. x.Item1, x.Item2])));

    private Outcome<(Quantity From, long Amount)> Read(string field) =>
        Outcome.All(Quantity.Read(From, $"{field}.from"), Price.ReadAmount(Amount, $"{field}.amount"));
}
