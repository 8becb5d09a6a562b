using System.CommandLine;
using System.Globalization;
using Shop.Local.Verbs.Testing;

namespace Shop.Local.Verbs;

/// <summary><c>shop test</c>: runs every test project and ends with one line <c>N passed, N failed, N skipped</c>.</summary>
internal static class TestVerb
{
    public static Command Create(string root, TextWriter output)
    {
        var projects = new Argument<string[]>("project") { Description = "Test projects to run, by folder under tests/ (default: all)", Arity = ArgumentArity.ZeroOrMore };
        var filter = new Option<string?>("--filter") { Description = "Only tests that match, as in dotnet test --filter" };
        var command = new Command("test", "Run the tests") { projects, filter };
        command.SetAction((parsed, cancellation) => RunAsync(root, output, parsed.GetValue(projects)!, parsed.GetValue(filter), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string root, TextWriter output, string[] names, string? filter, CancellationToken cancellation)
    {
        var all = TestProject.All(root);
        if (names.FirstOrDefault(name => all.All(project => project.Name != name)) is { } unknown)
        {
            output.WriteLine($"There is no test project '{unknown}'. There are: {string.Join(", ", all.Select(project => project.Name))}.");
            return 2;
        }

        var folder = Directory.CreateDirectory(Path.Combine(root, "artifacts", "test-results")).FullName;
        var runs = new List<TestRun>();
        foreach (var project in all.Where(project => names.Length == 0 || names.Contains(project.Name)))
        {
            var run = await TestRun.StartAsync(project, folder, filter, cancellation);
            runs.Add(run);
            output.WriteLine(run.ToString());
            foreach (var note in run.Notes)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(note.IsFailure ? "failed" : "skipped")}: {note.Test}\n    {note.Message.ReplaceLineEndings("\n    ")}"));
            }
        }

        var (passed, failed, skipped) = (runs.Sum(run => run.Passed), runs.Sum(run => run.Failed), runs.Sum(run => run.Skipped));
        output.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
        return failed == 0 && passed > 0 ? 0 : 1;
    }
}
