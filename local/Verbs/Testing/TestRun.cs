using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Shop.Local.Verbs.Testing;

/// <summary>What one test project reported, read from the TRX file its run wrote.</summary>
internal sealed record TestRun(string Project, int Passed, int Failed, int Skipped, TimeSpan Duration, IReadOnlyList<TestNote> Notes)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>A run that ended without a result file (the host crashed, or found no test) counts as one failure.</summary>
    public static TestRun Crashed(string project, TimeSpan duration, string output) =>
        new(project, 0, 1, 0, duration, [new("(no results)", output, IsFailure: true)]);

    public static async Task<TestRun> StartAsync(TestProject project, string resultsFolder, string? filter, CancellationToken cancellationToken)
    {
        var results = Path.Combine(resultsFolder, project.Name + ".trx");
        File.Delete(results);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["test", project.Assembly, "--logger", $"trx;LogFileName={results}", "--nologo", .. filter is null ? [] : new[] { "--filter", filter }];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

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
        int Count(string outcome) => results.Count(result => (string?)result.Attribute("outcome") == outcome);
        var passed = Count("Passed");
        var skipped = Count("NotExecuted");
        var notes = results
            .Where(result => (string?)result.Attribute("outcome") != "Passed")
            .Select(result => new TestNote((string)result.Attribute("testName")!, Message(result), (string?)result.Attribute("outcome") != "NotExecuted"))
            .ToList();
        return new(project, passed, results.Count - passed - skipped, skipped, duration, notes);
    }

    private static string Message(XElement result) =>
        string.Join(Environment.NewLine, result.Descendants().Where(e => e.Name == Trx + "Message" || e.Name == Trx + "StackTrace").Select(e => e.Value.Trim()));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Project}: {Passed} passed, {Failed} failed, {Skipped} skipped ({Duration.TotalSeconds:0.0} s)");
}

/// <summary>A test that failed, with its message, or was skipped, with its reason.</summary>
internal sealed record TestNote(string Test, string Message, bool IsFailure);
