using System.CommandLine;
using System.Globalization;
using Shop.Local.Verbs.Testing;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary><c>shop test</c>: runs every test project and ends with one line <c>N passed, N failed, N skipped</c>.</summary>
internal static class TestVerb
{
    public static Command Create(string root, IAnsiConsole console)
    {
        var projects = new Argument<string[]>("project") { Description = "Test projects to run, by folder under tests/ (default: all)", Arity = ArgumentArity.ZeroOrMore };
        var filter = new Option<string?>("--filter") { Description = "Only tests that match, as in dotnet test --filter" };
        var command = new Command("test", "Run the tests") { projects, filter };
        command.SetAction((parsed, cancellationToken) => RunAsync(root, console, parsed.GetValue(projects)!, parsed.GetValue(filter), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string root, IAnsiConsole console, string[] names, string? filter, CancellationToken cancellationToken)
    {
        var all = TestProject.All(root);
        if (names.FirstOrDefault(name => all.All(project => project.Name != name)) is { } unknown)
        {
            console.WriteLine($"There is no test project '{unknown}'. There are: {string.Join(", ", all.Select(project => project.Name))}.");
            return 2;
        }

        var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts", "test-results")).FullName;
        var runs = new List<TestRun>();

        // The test projects collect the problems that routes answer here; Functions, after EndToEnd, compares them with the declared ones.
        Environment.SetEnvironmentVariable("SHOP_ANSWERED_PROBLEMS", filter is null ? Emptied(Path.Combine(root, "artifacts", "answered-problems")) : null);
        foreach (var project in all.Where(project => names.Length == 0 || names.Contains(project.Name)))
        {
            var run = await TestRun.StartAsync(project, folder, filter, cancellationToken);
            runs.Add(run);
            console.WriteLine(run.ToString(), run.Failed == 0 ? Style.Plain : Terminal.Bad);
            foreach (var note in run.Notes)
            {
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(note.IsFailure ? "failed" : "skipped")}: {note.Test}\n    {note.Message.ReplaceLineEndings("\n    ")}"));
            }
        }

        var (passed, failed, skipped) = (runs.Sum(run => run.Passed), runs.Sum(run => run.Failed), runs.Sum(run => run.Skipped));
        console.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped", failed == 0 ? Terminal.Good : Terminal.Bad);
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
