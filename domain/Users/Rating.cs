namespace Shop.Domain.Users;

/// <summary>Ratings of 1 to 5 stars, summed. The default is "not rated yet".</summary>
public readonly record struct Rating
{
    public const int MaxStars = 5;

    /// <exception cref="ArgumentOutOfRangeException">The stars cannot be those of that many ratings.</exception>
    public Rating(int count, long stars)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(stars, count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, (long)MaxStars * count);
        (Count, Stars) = (count, stars);
    }

    public int Count { get; }

    public long Stars { get; }

    /// <summary>1.0 to 5.0 to one decimal, halves up; null before the first rating.</summary>
    public decimal? Average => Count == 0 ? null : Math.Round((decimal)Stars / Count, 1, MidpointRounding.AwayFromZero);

    /// <exception cref="ArgumentOutOfRangeException">The stars are not 1 to 5.</exception>
    public Rating With(int stars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stars, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, MaxStars);
        return new(Count + 1, Stars + stars);
    }
}
