namespace Shop.Domain;

internal static class Times
{
    /// <summary>
    /// <paramref name="now"/>, or <paramref name="earliest"/> when that is later: with a skewed clock, stored times do not go backwards.
    /// </summary>
    internal static DateTimeOffset NotBefore(this DateTimeOffset now, DateTimeOffset earliest) => now < earliest ? earliest : now;
}
