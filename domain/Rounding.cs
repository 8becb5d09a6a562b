namespace Shop.Domain;

/// <summary>
/// How a fraction of a minor unit is rounded. Half-to-even rounding is missing on purpose, so that customers can check sums by hand.
/// </summary>
public enum Rounding
{
    /// <summary>To the nearest unit; halves away from zero.</summary>
    Nearest,

    /// <summary>Towards zero.</summary>
    Down,

    /// <summary>Away from zero.</summary>
    Up,
}

internal static class Roundings
{
    /// <param name="divisor">Positive.</param>
    internal static Int128 Divide(this Rounding rounding, Int128 dividend, Int128 divisor)
    {
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        var awayFromZero = rounding switch
        {
            Rounding.Nearest => Int128.Abs(remainder) >= divisor - Int128.Abs(remainder),
            Rounding.Down => false,
            Rounding.Up => remainder != 0,
        };
        return awayFromZero ? quotient + Int128.Sign(dividend) : quotient;
    }
}
