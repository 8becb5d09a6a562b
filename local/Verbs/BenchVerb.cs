using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Shop.Local.Benchmarks;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary><c>shop bench</c>: 0 when every operation costs the same however much the shop sells, otherwise 1; 2 when it cannot be measured.</summary>
internal static class BenchVerb
{
    private const int SmallShop = 1_000;
    private const int LargeShop = 100_000;
    private const int Requests = 50;

    public static Command Create(IAnsiConsole console, TextWriter progress)
    {
        var products = Option("--products", $"How many products the large shop has; the small one has {Number(SmallShop)}, or a tenth where that is fewer", LargeShop, minimum: 1_000);
        var requests = Option("--requests", "Requests for each operation and size", Requests, minimum: 1);
        var command = new Command("bench", $"Show what operations cost with {Number(SmallShop)} and with {Number(LargeShop)} products: DynamoDB requests, capacity units, time")
        {
            products,
            requests,
            FuzzVerb.Create(console, progress),
        };
        command.SetAction((parsed, cancellationToken) =>
            OrTellWhyNotAsync(progress, () => RunAsync(console, progress, parsed.GetValue(products), parsed.GetValue(requests), cancellationToken)));
        return command;
    }

    /// <summary>2 when the shop does not start or answer.</summary>
    internal static async Task<int> OrTellWhyNotAsync(TextWriter error, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (LocalRunException failure)
        {
            await error.WriteLineAsync(failure.Message);
            return 2;
        }
    }

    internal static Option<int> Option(string name, string description, int otherwise, int minimum)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a number from {minimum} on, not '{token.Value}'."));
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(IAnsiConsole console, TextWriter progress, int large, int requests, CancellationToken cancellationToken)
    {
        var small = Math.Min(SmallShop, large / 10);
        var clock = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        await using var shop = await BenchShop.StartAsync(cancellationToken, progress.WriteLine);
        var comparisons = await Bench.RunAsync(shop, small, large, requests, Tell, TimeProvider.System, cancellationToken);
        console.Write(BenchTable.Of(comparisons, small, large));
        var different = comparisons.Where(comparison => !comparison.IsSame).ToList();
        var summary = different.Count == 0
            ? $"Every operation costs the same with {Number(small)} products and with {Number(large)}."
            : $"These do not cost the same with {Number(small)} products and with {Number(large)}: {string.Join("; ", different.Select(one => one.Operation.Name))}.";
        console.WriteLine(summary, different.Count == 0 ? Terminal.Good : Terminal.Bad);
        return different.Count == 0 ? 0 : 1;

        void Tell(int loaded)
        {
            lock (clock)
            {
                if (clock.Elapsed - told > TimeSpan.FromSeconds(2))
                {
                    told = clock.Elapsed;
                    progress.WriteLine($"{Number(loaded)} of {Number(large)} products");
                }
            }
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
