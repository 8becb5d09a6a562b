namespace Shop.Functions.Hosting;

/// <summary>
/// The clock of the functions. It is the system clock, unless a host in the same process sets another clock while it builds a function. The
/// local run does that.
/// </summary>
public static class HostClock
{
    [ThreadStatic]
    private static TimeProvider? given;

    internal static TimeProvider Time => given ?? TimeProvider.System;

    /// <summary>Runs <paramref name="build"/>. Everything that is built on this thread in that time uses the given clock.</summary>
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
