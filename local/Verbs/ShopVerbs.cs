using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>The command line of <c>./shop</c>: its verbs, and its answer to wrong arguments.</summary>
internal static class ShopVerbs
{
    /// <summary>The time limit for stopping on Ctrl-C or SIGTERM. Stopping the emulators takes a few seconds.</summary>
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    /// <summary>The exit code of a shell command that SIGINT ends.</summary>
    private const int Interrupted = 130;

    // A RootCommand would show the name of the assembly in its help.
    public static Command Create(string root, IAnsiConsole console, TextWriter output, TextWriter error) =>
        new("./shop", "One resource graph, previewed, checked, run on this machine and deployed.")
        {
            new HelpOption(),
            UpVerb.Create(output, error),
            RedriveVerb.Create(output),
            TestVerb.Create(root, console),
            PreviewVerb.Create(root, console, error),
            OpenApiVerb.Create(root, output),
            DocsVerb.Create(root, output),
            BenchVerb.Create(console, error),
            MutantsVerb.Create(root, console, error),
        };

    /// <returns>
    /// The verb's exit code, or 2 when the arguments are wrong or the verb cannot run. In the latter two cases one line says why.
    /// </returns>
    public static async Task<int> RunAsync(Command shop, string[] arguments, TextWriter error)
    {
        var parsed = shop.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await error.WriteLineAsync(Refusal(shop, parsed));
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new() { ProcessTerminationTimeout = StopLimit, EnableDefaultExceptionHandler = false });
        }
        catch (LocalRunException failure)
        {
            await error.WriteLineAsync(failure.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return Interrupted;
        }
    }

    /// <summary>The command to type for a verb.</summary>
    internal static string FullName(Command verb) =>
        verb.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{FullName(parent)} {verb.Name}" : verb.Name;

    private static string Refusal(Command shop, ParseResult parsed) => parsed.CommandResult.Command switch
    {
        var verb when verb != shop => $"{parsed.Errors[0].Message} {FullName(verb)} --help lists the options.",
        _ when parsed.UnmatchedTokens is [var unknown, ..] => $"'{unknown}' is not a verb. ./shop --help lists the verbs.",
        _ => "A verb is missing. ./shop --help lists the verbs.",
    };
}
