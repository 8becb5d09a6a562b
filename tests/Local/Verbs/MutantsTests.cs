using Shop.Local;
using Shop.Local.Verbs.Mutants;

namespace Shop.Tests.Local.Verbs;

/// <summary>What <c>./shop mutants</c> makes of Stryker's report and output; Stryker itself does not run.</summary>
public sealed class MutantsTests
{
    private static readonly MutationReport Report = MutationReport.Read(
        """
        {
          "projectRoot": "/shop/domain",
          "files": {
            "/shop/domain/Money.cs": {
              "source": "class Money\n{\n    bool Positive => Units > 0;\n}\n",
              "mutants": [
                { "mutatorName": "Equality mutation", "replacement": "Units >= 0", "status": "Survived",
                  "location": { "start": { "line": 3, "column": 22 }, "end": { "line": 3, "column": 31 } } },
                { "mutatorName": "Block removal mutation", "replacement": "{}", "status": "CompileError",
                  "location": { "start": { "line": 2, "column": 1 }, "end": { "line": 4, "column": 2 } } }
              ]
            },
            "/shop/domain/Carts/Cart.cs": {
              "source": "Check(\r\n    a,\r\n    \"b\");\r\n",
              "mutants": [
                { "mutatorName": "String mutation", "replacement": "\"\"", "status": "NoCoverage",
                  "location": { "start": { "line": 3, "column": 5 }, "end": { "line": 3, "column": 8 } } },
                { "mutatorName": "Statement mutation", "replacement": ";", "status": "Killed",
                  "location": { "start": { "line": 1, "column": 1 }, "end": { "line": 3, "column": 10 } } },
                { "mutatorName": "Negate expression", "replacement": "!a", "status": "Timeout",
                  "location": { "start": { "line": 2, "column": 5 }, "end": { "line": 2, "column": 6 } } },
                { "mutatorName": "Boolean mutation", "replacement": "true", "status": "Ignored",
                  "location": { "start": { "line": 2, "column": 5 }, "end": { "line": 2, "column": 6 } } }
              ]
            }
          }
        }
        """);

    [Fact]
    public void Mutants_are_counted_by_folder_with_and_without_string_literals()
    {
        Assert.Equal(
            [(".", new MutantCounts(0, 1), new MutantCounts(0, 1)), ("Carts", new MutantCounts(2, 0), new MutantCounts(2, 1))],
            Report.Folders);
        Assert.Equal((new MutantCounts(2, 1), new MutantCounts(2, 2)), (Report.Total, Report.TotalWithTexts));
    }

    [Fact]
    public void A_mutant_without_a_failing_test_is_listed_with_its_place_and_its_change() => Assert.Equal(
        ["domain/Carts/Cart.cs:3  \"b\" → \"\"", "domain/Money.cs:3  Units > 0 → Units >= 0"],
        Report.Survivors.Select(mutant => $"{mutant}"));

    [Fact]
    public void Code_of_several_lines_is_listed_as_one_line() =>
        Assert.Equal("domain/Carts/Cart.cs:1  Check( a, \"b\"); → ;", $"{Report.Mutants[0]}");

    [Fact]
    public void A_score_is_rounded_down_so_that_it_never_reaches_the_threshold_by_rounding()
    {
        Assert.Equal(96.9m, new MutantCounts(9_699, 301).Score);
        Assert.Null(new MutantCounts(0, 0).Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{ "projectRoot": "/", "files": { "/a.cs": { "source": "", "mutants": [{ "status": "Killed" }] } } }""")]
    public void JSON_of_another_schema_is_not_a_mutation_report(string json) =>
        Assert.Throws<LocalRunException>(() => MutationReport.Read(json));

    [Fact]
    public async Task The_log_and_the_number_of_tested_mutants_are_passed_on()
    {
        var progress = new StringWriter();
        var output = new StrykerOutput(progress);
        const string Text =
            "Version: 5.1.0\n[15:54:57 INF] Analysis starting.\n[15:55:05 WRN] Odd.\n[15:55:17 INF] 12    total mutants will be tested\n..S\n.T";
        await output.ReadAsync(new StringReader(Text), CancellationToken.None);
        Assert.Equal($"Analysis starting.{Environment.NewLine}12    total mutants will be tested{Environment.NewLine}", $"{progress}");
        Assert.Equal("5 of 12 mutants", output.Count);
        Assert.EndsWith("total mutants will be tested\n..S", output.Tail, StringComparison.Ordinal);
    }

    [Fact]
    public void One_folder_of_the_domain_can_be_mutated_alone()
    {
        using var domain = Support.Shops.NewFolder();
        Directory.CreateDirectory(Path.Combine(domain.Path, "Orders"));
        Assert.Empty(Stryker.Filter(domain.Path, null));
        Assert.Equal(["--mutate", "Orders/**/*.cs"], Stryker.Filter(domain.Path, "Orders"));
        Assert.Equal(["--mutate", "*.cs"], Stryker.Filter(domain.Path, "."));
        var refused = Assert.Throws<LocalRunException>(() => Stryker.Filter(domain.Path, "Order"));
        Assert.Equal("There is no folder 'Order' in domain/. There are: Orders.", refused.Message);
    }
}
