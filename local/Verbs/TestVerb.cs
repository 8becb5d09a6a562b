using System.CommandLine;
using System.Globalization;
using Shop.Local.Verbs.Testing;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>The verb <c>shop test</c>: runs test projects and ends with one line <c>N passed, N failed, N skipped</c>.</summary>
internal static class TestVerb
{
    public static Command Create(string root, IAnsiConsole console)
    {
        var all = TestProject.All(root);
        var names = new Argument<string[]>("project")
        {
            Description = "Test projects to run, by folder name (default: all)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        names.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => all.All(project => project.Name != token.Value)) is { } unknown)
            {
                var known = string.Join(", ", all.Select(project => project.Name));
                result.AddError($"There is no test project '{unknown.Value}'. There are: {known}.");
            }
        });
        var fast = new Option<bool>("--fast") { Description = "All projects that start neither Java nor Node.js" };
        var filter = new Option<string?>("--filter") { Description = "Only tests that match, as in dotnet test --filter" };
        var command = new Command("test", "Run the tests") { names, fast, filter };
        command.Validators.Add(result =>
        {
            if (result.GetValue(fast) && result.GetValue(names) is { Length: > 0 })
            {
                result.AddError("--fast chooses the test projects itself: name projects or use --fast, not both.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var chosen = TestProject.Choose(all, parsed.GetValue(names)!, parsed.GetValue(fast));
            return RunAsync(root, console, chosen, parsed.GetValue(filter), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string root, IAnsiConsole console, IEnumerable<TestProject> projects, string? filter, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts", "test-results")).FullName;
        var runs = new List<TestRun>();

        // The test projects collect the problems that routes answer in this folder. The project Functions runs after EndToEnd and compares
        // the problems with the declared ones.
        var problems = filter is null ? Emptied(Path.Combine(root, "artifacts", "answered-problems")) : null;
        Environment.SetEnvironmentVariable("SHOP_ANSWERED_PROBLEMS", problems);
        foreach (var project in projects)
        {
            var run = await TestRun.StartAsync(project, folder, filter, cancellationToken);
            runs.Add(run);
            console.WriteLine(run.ToString(), run.Failed == 0 ? Style.Plain : Terminal.Bad);
            foreach (var note in run.Notes)
            {
                var kind = note.IsFailure ? "failed" : "skipped";
                console.WriteLine($"  {kind}: {note.Test}\n    {note.Message.ReplaceLineEndings("\n    ")}");
            }
        }

        var (passed, failed, skipped) = (runs.Sum(run => run.Passed), runs.Sum(run => run.Failed), runs.Sum(run => run.Skipped));
        console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed, {skipped} skipped"),
            failed == 0 ? Terminal.Good : Terminal.Bad);
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private static string Emptied(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }
}
