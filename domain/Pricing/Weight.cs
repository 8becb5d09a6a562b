namespace Shop.Domain.Pricing;

/// <summary>What one piece weighs for shipping, packed: 0 (the default: nothing worth charging) to 100 000 grams.</summary>
public readonly record struct Weight
{
    public const int MaxGrams = 100_000;

    /// <exception cref="ArgumentOutOfRangeException">The weight is outside the range.</exception>
    public Weight(int grams)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(grams);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grams, MaxGrams);
        Grams = grams;
    }

    public int Grams { get; }

    /// <summary>Absent (null) is 0.</summary>
    public static Outcome<Weight> Read(long? grams, string field = "weightGrams") =>
        grams is < 0 or > MaxGrams ? Invalid.Field(field, $"must be 0 to {MaxGrams}") : new Weight((int)(grams ?? 0));

    public override string ToString() => $"{Grams} g";
}
