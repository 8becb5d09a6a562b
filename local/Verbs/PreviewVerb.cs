using System.CommandLine;
using Shop.Infra.Preview;

namespace Shop.Local.Verbs;

/// <summary><c>shop preview STACK</c>: 0 as committed, 1 different, 2 the stack cannot be made.</summary>
internal static class PreviewVerb
{
    public static Command Create(string root, TextWriter output, TextWriter error)
    {
        var stack = new Argument<string>("stack") { Description = "The stack: dev, staging or prod (any with a Pulumi.STACK.yaml)" };
        var accept = new Option<bool>("--accept") { Description = "Make what the program does the committed snapshot" };
        var command = new Command("preview", "Show a stack's resources and what differs from its committed snapshot; no AWS, no Pulumi login") { stack, accept };
        command.SetAction(async (parsed, cancellation) =>
        {
            var result = await StackPreview.RunAsync(root, parsed.GetValue(stack)!, parsed.GetValue(accept), cancellation);
            foreach (var line in result.Tree)
            {
                await output.WriteLineAsync(line);
            }

            if (result.Differences.Count > 0)
            {
                await output.WriteLineAsync();
            }

            foreach (var line in result.Differences)
            {
                await output.WriteLineAsync(line);
            }

            await output.WriteLineAsync();
            await (result.ExitCode == 2 ? error : output).WriteLineAsync(result.Summary);
            return result.ExitCode;
        });
        return command;
    }
}
