using System.Collections.Concurrent;
using System.Diagnostics;

namespace Shop.Local.Emulators;

/// <summary>
/// Starts child processes from one thread that lives as long as this process. The kernel sends the parent-death signal when the thread that
/// forked ends, and a thread-pool thread can end at any time.
/// </summary>
internal static class ChildLauncher
{
    private static readonly BlockingCollection<(Process Process, TaskCompletionSource Started)> Requests = StartThread();

    public static Task StartAsync(Process process)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Requests.Add((process, started));
        return started.Task;
    }

    private static BlockingCollection<(Process, TaskCompletionSource)> StartThread()
    {
        var requests = new BlockingCollection<(Process, TaskCompletionSource)>();
        new Thread(() => Serve(requests)) { IsBackground = true, Name = "child processes" }.Start();
        return requests;
    }

    private static void Serve(BlockingCollection<(Process Process, TaskCompletionSource Started)> requests)
    {
        foreach (var (process, started) in requests.GetConsumingEnumerable())
        {
            try
            {
                process.Start();
                started.SetResult();
            }
            catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                started.SetException(error);
            }
        }
    }
}
