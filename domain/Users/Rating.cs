namespace Shop.Domain.Users;

/// <summary>Ratings of 1 to 5 stars, summed. The default is "not rated yet".</summary>
public readonly record struct Rating
{
    /// <exception cref="ArgumentOutOfRangeException">The stars cannot be those of that many ratings.</exception>
    public Rating(int count, long stars)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(stars, count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, 5L * count);
        (Count, Stars) = (count, stars);
    }

    public int Count { get; }

    public long Stars { get; }

    /// <summary>1.0 to 5.0 to one decimal, halves up; null before the first rating.</summary>
    public decimal? Average => Count == 0 ? null : Math.Round((decimal)Stars / Count, 1, MidpointRounding.AwayFromZero);
}
