using Shop.Local.Emulators;

namespace Shop.Tests.Local;

/// <summary>
/// The parent process in <see cref="Emulators.ChildProcessTests"/>: starts a long-sleeping child and waits until a test kills it.
/// </summary>
internal static class Program
{
    public const string Ready = "child started";

    public static async Task Main(string[] arguments)
    {
        if (arguments is not [var way, var seconds])
        {
            return;
        }

        var command = way == nameof(ChildCommand.Watched)
            ? ChildCommand.Watched("sleep", [seconds])
            : ChildCommand.Bound("/bin/sleep", [seconds]);
        await ChildProcess.StartAsync("sleep", command, Environment.CurrentDirectory);
        Console.WriteLine(Ready);
        await Task.Delay(Timeout.Infinite);
    }
}
