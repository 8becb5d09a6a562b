using System.CommandLine;
using System.CommandLine.Help;
using System.Text.RegularExpressions;
using Shop.Local.Emulators;
using Shop.Local.Verbs;
using Spectre.Console;

namespace Shop.Tests.Local.Verbs;

public sealed partial class ShopVerbsTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private static readonly Command Shop =
        ShopVerbs.Create(Repository.Root, AnsiConsole.Create(new AnsiConsoleSettings()), TextWriter.Null, TextWriter.Null);

    [Theory]
    [InlineData("'nope' is not a verb. ./shop --help lists the verbs.", "nope")]
    [InlineData("Unrecognized command or argument '--nope'. ./shop up --help lists the options.", "up", "--nope")]
    [InlineData("--port must be a number, 0 to 65535, not 'x'. ./shop up --help lists the options.", "up", "--port", "x")]
    [InlineData(
        "--fast chooses the test projects itself: name projects or use --fast, not both. ./shop test --help lists the options.",
        "test", "--fast", "Domain")]
    [InlineData(
        "--seed must be a number, 0 or more, not 'many'. ./shop bench fuzz --help lists the options.",
        "bench", "fuzz", "--seed", "many")]
    public async Task Wrong_arguments_are_one_line(string line, params string[] arguments)
    {
        var error = new StringWriter();
        Assert.Equal(2, await ShopVerbs.RunAsync(Shop, arguments, error));
        Assert.Equal(line + Environment.NewLine, error.ToString());
    }

    [Fact]
    public async Task The_error_for_an_unknown_test_project_lists_the_existing_projects()
    {
        var error = new StringWriter();
        Assert.Equal(2, await ShopVerbs.RunAsync(Shop, ["test", "Nope"], error));
        Assert.StartsWith("There is no test project 'Nope'. There are: Conventions, Domain, ", error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Before the first build, <c>./shop --help</c> prints these rows.</summary>
    [Fact]
    public void The_README_has_a_row_for_every_verb_with_all_its_options()
    {
        var rows = Row().Matches(Readme).ToDictionary(row => row.Groups["verb"].Value, row => OptionsOf(row.Groups["options"].Value));
        var verbs = Shop.Subcommands.Concat(Shop.Subcommands.SelectMany(verb => verb.Subcommands)).ToDictionary(Name, OptionsOf);
        Assert.Equal(verbs.Keys.Order(), rows.Keys.Order());
        Assert.All(verbs, verb => Assert.Equal(verb.Value, rows[verb.Key]));
    }

    [Fact]
    public void The_README_has_the_versions_that_the_script_asks_for()
    {
        Assert.Contains($"| Node.js {EmulatorPackages.Versions["NODE_MINIMUM"]} or later", Readme, StringComparison.Ordinal);
        Assert.Contains($"| Java {EmulatorPackages.Versions["JAVA_MINIMUM"]} or later", Readme, StringComparison.Ordinal);
    }

    private static string Name(Command verb) => ShopVerbs.FullName(verb)["./shop ".Length..];

    private static IOrderedEnumerable<string> OptionsOf(Command verb) =>
        verb.Options.Where(option => option is not HelpOption).Select(option => option.Name).Order();

    private static IOrderedEnumerable<string> OptionsOf(string text) => Options().Matches(text).Select(option => option.Value).Order();

    [GeneratedRegex(@"^\| `\./shop (?<verb>[a-z]+( [a-z]+)*)(?<options>[^`]*)`", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("--[a-z]+")]
    private static partial Regex Options();
}
