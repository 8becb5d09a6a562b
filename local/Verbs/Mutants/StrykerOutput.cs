using System.Globalization;
using System.Text.RegularExpressions;

namespace Shop.Local.Verbs.Mutants;

/// <summary>
/// Reads the output of Stryker: the lines of its log and, from its reporter "dots", one character for each tested mutant. It prints the
/// information lines of the log, and <see cref="Count"/>.
/// </summary>
internal sealed partial class StrykerOutput(TextWriter output)
{
    private const int MaxTail = 20;

    private readonly Queue<string> tail = new();
    private readonly Progress progress = new(output);
    private string line = "";
    private int tested;
    private int total;

    /// <summary>The number of tested mutants and the number of all mutants.</summary>
    public string Count => string.Create(CultureInfo.InvariantCulture, $"{tested + Signs(line)} of {total} mutants");

    /// <summary>The last lines of the output.</summary>
    public string Tail => string.Join('\n', tail);

    public async Task ReadAsync(TextReader reader, CancellationToken cancellationToken)
    {
        var buffer = new char[256];
        while (await reader.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            var lines = (line + new string(buffer, 0, read)).Split('\n');
            foreach (var ended in lines[..^1])
            {
                await EndAsync(ended.TrimEnd());
            }

            line = lines[^1];
            if (total > 0)
            {
                progress.Report(Count);
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
            await output.WriteLineAsync(information.Groups[1].Value);
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
