namespace Shop.Domain;

internal static class Times
{
    /// <summary>
    /// Returns the later of <paramref name="now"/> and <paramref name="earliest"/>, so that stored times do not go backwards when the clock
    /// is wrong.
    /// </summary>
    internal static DateTimeOffset NotBefore(this DateTimeOffset now, DateTimeOffset earliest) => now < earliest ? earliest : now;
}
