namespace Shop.Functions.Hosting;

/// <summary>
/// The time that functions go by: the system's, unless a host in the same process gives them another while it builds them, as the
/// local run does.
/// </summary>
public static class HostClock
{
    [ThreadStatic]
    private static TimeProvider? given;

    internal static TimeProvider Time => given ?? TimeProvider.System;

    /// <summary>What <paramref name="build"/> builds on this thread goes by that time.</summary>
    public static T During<T>(TimeProvider time, Func<T> build)
    {
        given = time;
        try
        {
            return build();
        }
        finally
        {
            given = null;
        }
    }
}
