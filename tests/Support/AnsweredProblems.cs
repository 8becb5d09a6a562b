using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shop.Tests.Support;

/// <summary>A problem that a route answered.</summary>
/// <param name="Route">Method and template: <c>GET /products/{id}</c>.</param>
/// <param name="Code">The end of the problem's <c>type</c>.</param>
public sealed record AnsweredProblem(string Route, int Status, string Code)
{
    public override string ToString() => $"{Route} {Status} {Code}";
}

/// <summary>
/// The problems that routes answer in tests, read from the request lines that the functions log. Functions and EndToEnd run in two
/// processes: in a whole run of <c>./shop test</c> each of them also writes its problems to a file.
/// </summary>
public static partial class AnsweredProblems
{
    /// <summary>The environment variable with the folder of the files; a whole run of <c>./shop test</c> sets it.</summary>
    public const string Folder = "SHOP_ANSWERED_PROBLEMS";

    private static readonly ConcurrentDictionary<AnsweredProblem, bool> Seen = [];
    private static readonly Lock Writing = new();

    public static IEnumerable<AnsweredProblem> OfThisProject => Seen.Keys;

    /// <param name="logged">A line of the log; lines other than the request line of a problem are ignored.</param>
    public static void Note(string logged)
    {
        if (RequestLine().Match(logged) is { Success: true } line && Seen.TryAdd(Read(line), true) && FileOf(ThisProject) is { } file)
        {
            lock (Writing)
            {
                File.AppendAllText(file, line.Value + "\n");
            }
        }
    }

    /// <summary>The problems of another test project; null when it did not run before in the same whole run.</summary>
    public static IEnumerable<AnsweredProblem>? Of(string project) => FileOf(project) is { } file && File.Exists(file)
        ? File.ReadLines(file).Select(line => Read(RequestLine().Match(line)))
        : null;

    private static string ThisProject => typeof(AnsweredProblems).Assembly.GetName().Name!;

    private static string? FileOf(string project) =>
        Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder ? Path.Combine(folder, project + ".txt") : null;

    private static AnsweredProblem Read(Match line) =>
        new(line.Groups["route"].Value, int.Parse(line.Groups["status"].Value, CultureInfo.InvariantCulture), line.Groups["code"].Value);

    [GeneratedRegex(@"request: (?<route>[A-Z]+ /\S*) (?<status>[45][0-9]{2}) in [0-9]+ ms, (?<code>[a-z-]+):")]
    private static partial Regex RequestLine();
}
