namespace Shop.Domain.Pricing;

/// <summary>The shipping weight of one packed piece: 0 (the default) to <see cref="MaxGrams"/> grams.</summary>
public readonly record struct Weight
{
    public const int MaxGrams = 100_000;

    /// <exception cref="ArgumentOutOfRangeException">The weight is below 0 or above <see cref="MaxGrams"/> grams.</exception>
    public Weight(int grams)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grams);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grams, MaxGrams);
        Grams = grams;
    }

    public int Grams { get; }

    /// <summary>Reads a weight. Null gives 0 grams.</summary>
    public static Outcome<Weight> Read(long? grams, string field = "weightGrams") =>
        grams is < 0 or > MaxGrams ? Invalid.Field(field, $"must be 0 to {MaxGrams}") : new Weight((int)(grams ?? 0));

    public override string ToString() => $"{Grams} g";
}
