using Shop.Local.Emulators;
using Shop.Tests.Local.Data;
using Shop.Tests.Local.Workflows;

namespace Shop.Tests.Local;

/// <summary>
/// The processes that tests kill: the parent in <see cref="Emulators.ChildProcessTests"/>, which starts a long-sleeping child and waits,
/// the writer in <see cref="LocalDatabaseTests"/>, and the executions in <see cref="ResumeTests"/>.
/// </summary>
internal static class Program
{
    public const string Ready = "child started";

    public static async Task Main(string[] arguments)
    {
        if (arguments is [nameof(PairWriter), var path])
        {
            PairWriter.Run(path);
        }

        if (arguments is [nameof(KilledWorkflows), var database])
        {
            KilledWorkflows.Run(database);
        }

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
