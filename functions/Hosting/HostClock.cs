namespace Shop.Functions.Hosting;

/// <summary>
/// The clock of the functions: the system clock, unless a host in the same process gives another one while it builds a function, as the
/// local run does.
/// </summary>
public static class HostClock
{
    [ThreadStatic]
    private static TimeProvider? given;

    internal static TimeProvider Time => given ?? TimeProvider.System;

    /// <summary>Everything that <paramref name="build"/> builds on this thread uses the given clock.</summary>
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
