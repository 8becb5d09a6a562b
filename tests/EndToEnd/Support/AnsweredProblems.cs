using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Shop.Local;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>The problems that routes answer in this process, read from the request lines that the functions log.</summary>
public static partial class AnsweredProblems
{
    /// <summary>The folder where a whole run of <c>./shop test</c> collects the problems of all test projects.</summary>
    public const string FolderVariable = "SHOP_ANSWERED_PROBLEMS";

    private static readonly ConcurrentDictionary<string, bool> Seen = new(StringComparer.Ordinal);

    /// <summary>Notes the problems of every request to the shop from now on.</summary>
    public static void Observe(LocalShop shop) => shop.Log.Written += line => Note(line.Text);

    /// <param name="line">A line of the log; lines that are not the request line of a problem are ignored.</param>
    public static void Note(string line)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder
            && RequestLine().Match(line) is { Success: true } request
            && Seen.TryAdd(request.Groups[1].Value, true))
        {
            File.AppendAllText(Path.Combine(folder, $"{Environment.ProcessId}.txt"), request.Groups[1].Value + "\n");
        }
    }

    [GeneratedRegex(@"request: ((?:GET|POST|PUT|DELETE) /\S* [45][0-9]{2} [a-z-]+) in ")]
    private static partial Regex RequestLine();
}
