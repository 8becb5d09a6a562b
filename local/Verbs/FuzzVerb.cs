using System.CommandLine;
using System.Diagnostics;
using Shop.Local.Fuzzing;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>The verb <c>shop bench fuzz</c>. Exit code 0 without findings, otherwise 1.</summary>
internal static class FuzzVerb
{
    private const int DefaultCount = 1_000;

    public static Command Create(IAnsiConsole console, TextWriter progress)
    {
        var seed = new Option<int?>("--seed") { Description = "Repeats the run that printed it (default: a new seed)" }.InRange(0);
        var count = new Option<int>("--count") { Description = "Requests for each route", DefaultValueFactory = _ => DefaultCount }.InRange(1);
        var command = new Command("fuzz", "Send random requests to every route with the token of every role, and check every answer")
        {
            seed,
            count,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(console, progress, parsed.GetValue(seed) ?? Random.Shared.Next(), parsed.GetValue(count), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IAnsiConsole console, TextWriter output, int seed, int count, CancellationToken cancellationToken)
    {
        var progress = new Progress(output);
        await using var shop = await BenchShop.StartAsync(cancellationToken, output.WriteLine);
        console.WriteLine($"Seed {seed}: {count} requests for each of {ApiRoute.All.Count} routes.");
        var total = count * ApiRoute.All.Count;
        var clock = Stopwatch.StartNew();
        var report = await FuzzRun.StartAsync(shop, seed, count, Tell, cancellationToken);
        console.Write(Table(report));
        foreach (var finding in report.Findings)
        {
            console.WriteLine($"{finding.Request.Route} as {finding.Request.Caller}: {string.Join("; ", finding.Faults)}", Terminal.Bad);
            console.WriteLine($"  {finding.Answer.Status} {finding.Answer.Text}");
            console.WriteLine($"  {finding.Request.ToCurl(shop.BaseUrl)}");
        }

        var passes = report.FindingCount == 0;
        var again = passes ? "" : $" Again: ./shop bench fuzz --seed {seed} --count {count}";
        var sums = $"{report.Requests} requests in {clock.Elapsed.TotalSeconds:0} s, {report.FindingCount} findings";
        console.WriteLine($"{sums}, seed {seed}.{again}", passes ? Terminal.Good : Terminal.Bad);
        return passes ? 0 : 1;

        void Tell(int done) => progress.Report($"{done} of {total} requests");
    }

    private static Table Table(FuzzReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Route");
        var statuses = report.Statuses;
        foreach (var status in statuses)
        {
            table.AddColumn(new TableColumn($"{status}").RightAligned());
        }

        foreach (var (route, answers) in report.ByRoute)
        {
            var cells = statuses.Select(status => answers.GetValueOrDefault(status) is > 0 and var number ? $"{number}" : "");
            table.AddRow([Markup.Escape(route), .. cells]);
        }

        return table;
    }
}
