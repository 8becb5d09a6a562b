using System.CommandLine;
using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary><c>shop bench</c>: what operations cost, and whether the shop stands random requests.</summary>
internal static class BenchVerb
{
    public static Command Create(IAnsiConsole console, TextWriter progress) => new("bench", "Measure and torment a shop of its own")
    {
        FuzzVerb.Create(console, progress),
    };
}
