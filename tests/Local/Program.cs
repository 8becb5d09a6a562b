using Shop.Local.Emulators;

namespace Shop.Tests.Local;

/// <summary>Run by the tests as a process of its own: starts a child that would sleep for long, and waits to be killed.</summary>
internal static class Program
{
    public const string Ready = "child started";

    public static async Task Main(string[] arguments)
    {
        if (arguments is not [var way, var seconds])
        {
            return;
        }

        var command = way == nameof(ChildCommand.Watched) ? ChildCommand.Watched("sleep", [seconds]) : ChildCommand.Bound("/bin/sleep", [seconds]);
        await ChildProcess.StartAsync("sleep", command, Environment.CurrentDirectory);
        Console.WriteLine(Ready);
        await Task.Delay(Timeout.Infinite);
    }
}
