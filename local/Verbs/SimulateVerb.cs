using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Shop.Local.Simulation;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>
/// The verb <c>shop bench simulate</c>. Exit code 0 when every invariant holds in every world and the worlds use every element of the
/// workflows, otherwise 1.
/// </summary>
internal static class SimulateVerb
{
    /// <summary>The number of worlds that must use every element of the workflows.</summary>
    public const int DefaultSeeds = 2_000;

    public static Command Create(IAnsiConsole console, TextWriter progress)
    {
        var seeds = new Option<int>("--seeds") { Description = "Worlds to run", DefaultValueFactory = _ => DefaultSeeds }.InRange(1);
        var seed = new Option<int?>("--seed") { Description = "Runs this world only, and prints its trace" }.InRange(0);
        var first = new Option<int>("--first") { Description = "The seed of the first world", DefaultValueFactory = _ => 1 }.InRange(0);
        var command = new Command("simulate", "Run orders in virtual time with faults at every I/O, and check what must always hold")
        {
            seeds,
            seed,
            first,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var simulator = await Simulator.LoadAsync(cancellationToken);
            return parsed.GetValue(seed) is { } one
                ? Explain(console, simulator.Run(one, isTraced: true))
                : RunMany(console, progress, simulator, parsed.GetValue(first), parsed.GetValue(seeds), cancellationToken);
        });
        return command;
    }

    private static int RunMany(
        IAnsiConsole console, TextWriter output, Simulator simulator, int first, int seeds, CancellationToken cancellationToken)
    {
        var (report, progress, clock) = (new SimulationReport(), new Progress(output), Stopwatch.StartNew());
        simulator.RunMany(first, seeds, Take);
        console.Write(Table(report));
        IReadOnlyList<string> elements = [.. simulator.Elements];
        var missing = report.Missing(elements);
        console.WriteLine(Coverage(elements, missing));
        foreach (var failed in report.Failed)
        {
            console.WriteLine($"Seed {failed.Seed}: {string.Join("; ", failed.Violations.Take(3))}", Terminal.Bad);
        }

        var passes = report.Failed.Count == 0 && (missing.Count == 0 || report.Seeds < DefaultSeeds);
        var speed = Number(report.Seeds / clock.Elapsed.TotalSeconds);
        var again = report.Failed.Count == 0 ? "" : $" Again: ./shop bench simulate --seed {report.Failed[0].Seed}";
        console.WriteLine(
            $"{Number(report.Seeds)} seeds with {Number(report.Orders)} orders in {Number(clock.Elapsed.TotalSeconds)} s, {speed} seeds/s, "
            + $"{report.Failed.Count} with a violation.{again}",
            passes ? Terminal.Good : Terminal.Bad);
        return passes ? 0 : 1;

        bool Take(SeedResult result)
        {
            report.Add(result);
            progress.Report($"{Number(report.Seeds)} of {Number(seeds)} seeds");
            return !cancellationToken.IsCancellationRequested && report.Failed.Count < SimulationReport.MostFailed;
        }
    }

    private static int Explain(IAnsiConsole console, SeedResult result)
    {
        foreach (var line in result.Trace)
        {
            console.WriteLine(line);
        }

        foreach (var violation in result.Violations)
        {
            console.WriteLine($"{violation}", Terminal.Bad);
        }

        console.WriteLine($"Seed {result.Seed}: {result.OrderCount} orders, {result.Violations.Count} violations.");
        return result.Violations.Count == 0 ? 0 : 1;
    }

    private static Table Table(SimulationReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Fault").AddColumn(new TableColumn("Injected").RightAligned());
        foreach (var (kind, count) in report.Faults)
        {
            table.AddRow($"{kind}", Number(count));
        }

        return table;
    }

    private static string Coverage(IReadOnlyList<string> elements, IReadOnlyList<string> missing)
    {
        var percent = Number(Math.Floor(100.0 * (elements.Count - missing.Count) / elements.Count));
        var names = missing.Count == 0 ? "" : $" Not used: {string.Join(", ", missing)}.";
        return $"States, retries and catches of the workflows used: {percent} %.{names}";
    }

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
