using System.CommandLine;
using System.Globalization;
using Shop.Local.Verbs.Mutants;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>The verb <c>shop mutants</c>. Exit code 0 when the tests kill enough mutants of the domain, otherwise 1.</summary>
internal static class MutantsVerb
{
    /// <summary>The lowest sufficient score in percent, without the mutants of string literals.</summary>
    private const decimal Threshold = 97;

    public static Command Create(string root, IAnsiConsole console, TextWriter progress)
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "A folder of domain/, such as Orders; '.' for the files outside the folders (default: all)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var texts = new Option<bool>("--texts") { Description = "Also list the changed string literals that no test finds" };
        var description = $"Change the domain's code in small ways (mutants) and count those that a test of the domain finds: at least {Percent(Threshold)}";
        var command = new Command("mutants", description)
        {
            folder,
            texts,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(root, parsed.GetValue(folder), parsed.GetValue(texts), console, progress, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        string root, string? folder, bool texts, IAnsiConsole console, TextWriter progress, CancellationToken cancellationToken)
    {
        var report = MutationReport.Read(await Stryker.RunAsync(root, folder, progress, cancellationToken));
        console.Write(Table(report));
        foreach (var mutant in report.Survivors.Where(mutant => texts || !mutant.IsText))
        {
            console.WriteLine($"{mutant}");
        }

        var score = report.Total.Score;
        var passes = score is null or >= Threshold;
        console.WriteLine(
            $"{Percent(score)} of the mutants killed, without those of string literals; {Percent(Threshold)} are needed. Report: {Stryker.ReportFile}",
            passes ? Terminal.Good : Terminal.Bad);
        return passes ? 0 : 1;
    }

    private static Table Table(MutationReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Folder");
        foreach (var heading in new[] { "Killed", "Survived", "Score", "Killed with texts", "Survived with texts", "Score with texts" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var (folder, counts, withTexts) in report.Folders.Append(("All", report.Total, report.TotalWithTexts)))
        {
            table.AddRow([folder, .. Cells(counts), .. Cells(withTexts)]);
        }

        return table;
    }

    private static string[] Cells(MutantCounts counts) => [$"{counts.Killed}", $"{counts.Survived}", Percent(counts.Score)];

    private static string Percent(decimal? score) => score is { } number ? $"{number.ToString("0.0", CultureInfo.InvariantCulture)} %" : "-";
}
