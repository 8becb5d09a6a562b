using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shop.Local.Verbs.Mutants;

/// <summary>
/// Reads what Stryker writes: the lines of its log and, from its reporter "dots", one sign for each tested mutant. Passes on the
/// log's information and, every <paramref name="interval"/>, how many mutants are tested.
/// </summary>
internal sealed partial class StrykerOutput(TextWriter progress, TimeSpan interval)
{
    private const int MaxTail = 20;

    private readonly Queue<string> tail = new();
    private readonly Stopwatch sinceCount = Stopwatch.StartNew();
    private string line = "";
    private int tested;
    private int total;

    /// <summary>The last lines.</summary>
    public string Tail => string.Join('\n', tail);

    public async Task ReadAsync(TextReader output, CancellationToken cancellationToken)
    {
        var buffer = new char[256];
        while (await output.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            var lines = (line + new string(buffer, 0, read)).Split('\n');
            foreach (var ended in lines[..^1])
            {
                await EndAsync(ended.TrimEnd());
            }

            line = lines[^1];
            if (total > 0 && sinceCount.Elapsed >= interval)
            {
                sinceCount.Restart();
                await progress.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tested + Signs(line)} of {total} mutants"));
            }
        }
    }

    private async Task EndAsync(string ended)
    {
        tested += Signs(ended);
        tail.Enqueue(ended);
        if (tail.Count > MaxTail)
        {
            tail.Dequeue();
        }

        if (Information().Match(ended) is { Success: true } information)
        {
            await progress.WriteLineAsync(information.Groups[1].Value);
        }

        if (Tested().Match(ended) is { Success: true } count)
        {
            total = int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture);
        }
    }

    private static int Signs(string line) => SignsOnly().IsMatch(line) ? line.Length : 0;

    [GeneratedRegex(@"^\[[0-9:]+ INF\] (.+)$")]
    private static partial Regex Information();

    [GeneratedRegex(@"([0-9]+) +total mutants will be tested")]
    private static partial Regex Tested();

    [GeneratedRegex(@"^[.ST]+$")]
    private static partial Regex SignsOnly();
}
