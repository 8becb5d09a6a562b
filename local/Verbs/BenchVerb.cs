using System.CommandLine;
using System.Globalization;
using Shop.Local.Benchmarks;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>
/// The verb <c>shop bench</c>. Exit code 0 when every operation costs the same in a small and in a large shop, otherwise 1.
/// </summary>
internal static class BenchVerb
{
    private const int SmallShop = 1_000;
    private const int LargeShop = 100_000;
    private const int Requests = 50;

    public static Command Create(IAnsiConsole console, TextWriter progress)
    {
        var products = new Option<int>("--products")
        {
            Description = $"Products of the large shop; the small one has {Number(SmallShop)}, or a tenth if that is fewer",
            DefaultValueFactory = _ => LargeShop,
        }.InRange(SmallShop);
        var requests = new Option<int>("--requests")
        {
            Description = "Requests for each operation and size",
            DefaultValueFactory = _ => Requests,
        }.InRange(1);
        var sizes = $"{Number(SmallShop)} and with {Number(LargeShop)} products";
        var command = new Command("bench", $"Show what operations cost with {sizes}: DynamoDB requests, capacity units, time")
        {
            products,
            requests,
            FuzzVerb.Create(console, progress),
            SimulateVerb.Create(console, progress),
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(console, progress, parsed.GetValue(products), parsed.GetValue(requests), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        IAnsiConsole console, TextWriter output, int large, int requests, CancellationToken cancellationToken)
    {
        var small = Math.Min(SmallShop, large / 10);
        var progress = new Progress(output);
        await using var shop = await BenchShop.StartAsync(cancellationToken, output.WriteLine, withEvents: false);
        var comparisons = await Bench.RunAsync(shop, small, large, requests, Tell, TimeProvider.System, cancellationToken);
        console.Write(BenchTable.Of(comparisons, small, large));
        var different = comparisons.Where(comparison => !comparison.IsSame).Select(comparison => comparison.Operation.Name).ToList();
        var sizes = $"with {Number(small)} products and with {Number(large)}";
        var summary = different.Count == 0
            ? $"Every operation costs the same {sizes}."
            : $"These do not cost the same {sizes}: {string.Join("; ", different)}.";
        console.WriteLine(summary, different.Count == 0 ? Terminal.Good : Terminal.Bad);
        return different.Count == 0 ? 0 : 1;

        void Tell(int loaded) => progress.Report($"{Number(loaded)} of {Number(large)} products");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
