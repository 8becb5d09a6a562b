using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Shop.Local.Fuzzing;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary><c>shop bench fuzz</c>: 0 nothing found, 1 findings, 2 the shop does not start.</summary>
internal static class FuzzVerb
{
    private const int DefaultCount = 1_000;

    public static Command Create(IAnsiConsole console, TextWriter progress)
    {
        var seed = new Option<int?>("--seed") { Description = "Makes the same choices again (default: a new seed, which is printed)" };
        seed.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                result.AddError($"--seed must be a number, not '{token.Value}'.");
            }
        });
        var count = BenchVerb.Option("--count", "Requests for each route", DefaultCount, minimum: 1);
        var command = new Command("fuzz", "Send random requests to every route, with every role's token, and check every answer") { seed, count };
        command.SetAction((parsed, cancellationToken) =>
            BenchVerb.OrTellWhyNotAsync(progress, () => RunAsync(console, progress, parsed.GetValue(seed) ?? Random.Shared.Next(), parsed.GetValue(count), cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(IAnsiConsole console, TextWriter progress, int seed, int count, CancellationToken cancellationToken)
    {
        await using var shop = await BenchShop.StartAsync(cancellationToken, progress.WriteLine);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {count} requests for each of {ApiRoute.All.Count} routes."));
        var total = count * ApiRoute.All.Count;
        var clock = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        var report = await FuzzRun.StartAsync(shop, seed, count, Tell, cancellationToken);
        console.Write(Table(report));
        foreach (var finding in report.Findings)
        {
            console.WriteLine($"{finding.Request.Route} as {finding.Request.Caller}: {string.Join("; ", finding.Faults)}", Terminal.Bad);
            console.WriteLine($"  {finding.Answer.Status} {finding.Answer.Text}");
            console.WriteLine($"  {finding.Request.ToCurl(shop.BaseUrl)}");
        }

        var again = report.FindingCount == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" Again: ./shop bench fuzz --seed {seed} --count {count}");
        console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{report.Requests} requests in {clock.Elapsed.TotalSeconds:0} s, {report.FindingCount} findings, seed {seed}.{again}"),
            report.FindingCount == 0 ? Terminal.Good : Terminal.Bad);
        return report.FindingCount == 0 ? 0 : 1;

        void Tell(int done)
        {
            if (clock.Elapsed - told > TimeSpan.FromSeconds(2))
            {
                told = clock.Elapsed;
                progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {total} requests"));
            }
        }
    }

    private static Table Table(FuzzReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Route");
        var statuses = report.Statuses;
        foreach (var status in statuses)
        {
            table.AddColumn(new TableColumn(status.ToString(CultureInfo.InvariantCulture)).RightAligned());
        }

        foreach (var (route, answers) in report.ByRoute)
        {
            table.AddRow([Markup.Escape(route), .. statuses.Select(status => answers.GetValueOrDefault(status) is > 0 and var number ? number.ToString(CultureInfo.InvariantCulture) : "")]);
        }

        return table;
    }
}
