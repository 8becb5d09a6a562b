using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Shop.Local.Verbs.Testing;

/// <summary>The results of one test project, read from the TRX file that its run wrote.</summary>
internal sealed record TestRun(string Project, int Passed, int Failed, int Skipped, TimeSpan Duration, IReadOnlyList<TestNote> Notes)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>
    /// The result of a run that ended without a result file, because the test host crashed or found no test. It counts as one failure.
    /// </summary>
    public static TestRun Crashed(string project, TimeSpan duration, string output) =>
        new(project, 0, 1, 0, duration, [new("(no results)", output, IsFailure: true)]);

    public static async Task<TestRun> StartAsync(
        TestProject project, string resultsFolder, string? filter, CancellationToken cancellationToken)
    {
        var results = Path.Combine(resultsFolder, project.Name + ".trx");
        File.Delete(results);
        string[] filtering = filter is null ? [] : ["--filter", filter];
        string[] arguments = ["test", project.Assembly, "--logger", $"trx;LogFileName={results}", "--nologo", .. filtering];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Turns off profile-guided optimisation, because a test run is too short to benefit: without it, Infra needs a quarter less
        // processor time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var text = await output + await error;
        var run = File.Exists(results) ? Read(project.Name, results, clock.Elapsed) : Crashed(project.Name, clock.Elapsed, text);
        return process.ExitCode != 0 && run.Failed == 0 ? Crashed(project.Name, clock.Elapsed, text) : run;
    }

    internal static TestRun Read(string project, string file, TimeSpan duration)
    {
        var results = XDocument.Load(file).Descendants(Trx + "UnitTestResult").ToList();
        var passed = results.Count(result => Outcome(result) == "Passed");
        var skipped = results.Count(result => Outcome(result) == "NotExecuted");
        var notes = results
            .Where(result => Outcome(result) != "Passed")
            .Select(result => new TestNote((string)result.Attribute("testName")!, Message(result), Outcome(result) != "NotExecuted"))
            .ToList();
        return new(project, passed, results.Count - passed - skipped, skipped, duration, notes);
    }

    private static string? Outcome(XElement result) => (string?)result.Attribute("outcome");

    private static string Message(XElement result) => string.Join(
        Environment.NewLine,
        result.Descendants().Where(one => one.Name == Trx + "Message" || one.Name == Trx + "StackTrace").Select(one => one.Value.Trim()));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Project}: {Passed} passed, {Failed} failed, {Skipped} skipped ({Duration.TotalSeconds:0.0} s)");
}

/// <summary>A test that failed, with its message, or a test that was skipped, with its reason.</summary>
internal sealed record TestNote(string Test, string Message, bool IsFailure);
