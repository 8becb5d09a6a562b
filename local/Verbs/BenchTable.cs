using System.Globalization;
using Shop.Local.Benchmarks;
using Shop.Local.Gate;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>Writes comparisons as a table with exact capacity units and the times on this machine.</summary>
internal static class BenchTable
{
    public static Table Of(IEnumerable<Comparison> comparisons, int small, int large)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Operation");
        foreach (var size in new[] { small, large })
        {
            Right(table, Text($"requests at {size:N0}"), "read units", "write units");
        }

        Right(table, "ratio", Text($"p50 ms at {small:N0}"), "p95 ms", Text($"p50 ms at {large:N0}"), "p95 ms");
        foreach (var comparison in comparisons)
        {
            table.AddRow(
            [
                Markup.Escape(comparison.Operation.Name),
                .. Costs(comparison.Small.Cost),
                .. Costs(comparison.Large.Cost),
                Text($"{comparison.Ratio:0.00}"),
                .. Times(comparison.Small),
                .. Times(comparison.Large),
            ]);
        }

        return table;
    }

    private static void Right(Table table, params string[] columns)
    {
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }
    }

    private static string[] Costs(CapacityTotal cost) =>
        [Text($"{cost.Requests}"), Text($"{cost.ReadUnits:0.##}"), Text($"{cost.WriteUnits:0.##}")];

    private static string[] Times(Measured measured) => [Milliseconds(measured.Percentile(50)), Milliseconds(measured.Percentile(95))];

    private static string Milliseconds(TimeSpan time) => Text($"{time.TotalMilliseconds:0.0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
