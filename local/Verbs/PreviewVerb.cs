using System.CommandLine;
using Shop.Infra.Preview;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>
/// The verb <c>shop preview STACK</c>. Exit code 0 when the stack equals its committed snapshot, 1 when it is different, 2 when the stack
/// is not valid.
/// </summary>
internal static class PreviewVerb
{
    public static Command Create(string root, IAnsiConsole console, TextWriter error)
    {
        var stack = new Argument<string>("stack") { Description = "The stack: dev, staging or prod (any with a Pulumi.STACK.yaml)" };
        var accept = new Option<bool>("--accept") { Description = "Write the snapshot" };
        var command = new Command("preview", "Show a stack's resources and the difference to its snapshot; no AWS, no Pulumi login")
        {
            stack,
            accept,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var result = await StackPreview.RunAsync(root, parsed.GetValue(stack)!, parsed.GetValue(accept), cancellationToken);
            if (result.ExitCode == 2)
            {
                await error.WriteLineAsync(result.Summary);
                return result.ExitCode;
            }

            foreach (var line in result.Tree)
            {
                console.WriteLine(line);
            }

            console.WriteLine();
            foreach (var line in result.Differences)
            {
                console.WriteLine(line, StyleOf(line[0]));
            }

            console.WriteLine(result.Summary, result.ExitCode == 0 ? Terminal.Good : Terminal.Changed);
            return result.ExitCode;
        });
        return command;
    }

    private static Style StyleOf(char sign) => sign switch
    {
        '+' => Terminal.Good,
        '-' => Terminal.Bad,
        _ => Terminal.Changed,
    };
}
