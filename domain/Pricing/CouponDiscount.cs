using System.Globalization;
using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>The discount of a coupon.</summary>
public abstract record CouponDiscount
{
    private protected CouponDiscount()
    {
    }

    /// <returns>
    /// Refused: <see cref="Invalid"/>, unless exactly one of <c>basisPointsOff</c> and <c>amountOff</c> is given and valid.
    /// </returns>
    internal static Outcome<CouponDiscount> Read(CouponForm form) => (form.BasisPointsOff, form.AmountOff) switch
    {
        (null, null) => Invalid.Field("basisPointsOff", "or amountOff is required"),
        ({ } points, null) => PercentOff.Read(points).Map(CouponDiscount (off) => off),
        (null, { } off) => Price.Read(off.Amount, off.Currency, "amountOff").Map(CouponDiscount (amount) => new AmountOff(amount)),
        _ => Invalid.Field("basisPointsOff", "must not be given together with amountOff"),
    };

    /// <summary>The discount on <paramref name="goods"/>, from 0 to <paramref name="goods"/>.</summary>
    /// <param name="goods">The sum of the lines that the coupon applies to; 0 or more.</param>
    internal abstract Money On(Money goods);
}

/// <summary>
/// A share of the price in basis points (hundredths of a percent). The discount is rounded to the nearest minor unit, halves up.
/// </summary>
public sealed record PercentOff : CouponDiscount
{
    public const int MaxBasisPoints = 10_000;

    /// <exception cref="ArgumentOutOfRangeException">The share is outside 1 to <see cref="MaxBasisPoints"/>.</exception>
    public PercentOff(int basisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(basisPoints, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(basisPoints, MaxBasisPoints);
        BasisPoints = basisPoints;
    }

    /// <summary>The discount in basis points: 1 to <see cref="MaxBasisPoints"/>.</summary>
    public int BasisPoints { get; }

    public static Outcome<PercentOff> Read(long? basisPoints, string field = "basisPointsOff") => basisPoints switch
    {
        null => Invalid.Field(field, "is required"),
        < 1 or > MaxBasisPoints => Invalid.Field(field, $"must be 1 to {MaxBasisPoints}"),
        _ => new PercentOff((int)basisPoints.Value),
    };

    public override string ToString() => $"{(BasisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture)} % off";

    internal override Money On(Money goods) => goods.Portion(BasisPoints, MaxBasisPoints, Rounding.Nearest);
}

/// <summary>A fixed amount. The discount is never higher than the price of the goods.</summary>
public sealed record AmountOff(Price Amount) : CouponDiscount
{
    public override string ToString() => $"{Amount} off";

    internal override Money On(Money goods) => Amount.Money < goods ? Amount.Money : goods;
}
