namespace Shop.Domain.Users;

/// <summary>
/// The number of ratings and the sum of their stars. Each rating has 1 to <see cref="MaxStars"/> stars. The default value has no ratings.
/// </summary>
public readonly record struct Rating
{
    public const int MaxStars = 5;

    /// <exception cref="ArgumentOutOfRangeException">This number of ratings cannot have this sum of stars.</exception>
    public Rating(int count, long stars)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(stars, count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, (long)MaxStars * count);
        (Count, Stars) = (count, stars);
    }

    /// <summary>The number of ratings.</summary>
    public int Count { get; }

    /// <summary>The sum of the stars of all ratings.</summary>
    public long Stars { get; }

    /// <summary>The average number of stars, rounded to one decimal, halves up; null before the first rating.</summary>
    public decimal? Average => Count == 0 ? null : Math.Round((decimal)Stars / Count, 1, MidpointRounding.AwayFromZero);

    /// <summary>Adds a rating.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stars are outside 1 to <see cref="MaxStars"/>.</exception>
    public Rating With(int stars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stars, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stars, MaxStars);
        return new(Count + 1, Stars + stars);
    }
}
