using System.Diagnostics;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Verbs;

/// <summary>When <c>./shop</c> builds.</summary>
public sealed class ScriptBuildTests : IDisposable
{
    private readonly ScratchCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("functions/obj/serverless.template")]
    [InlineData("functions/obj/Generated.cs")]
    [InlineData("local/emulators/node_modules/any/index.js")]
    [InlineData("artifacts/publish/functions/Shop.Functions.dll")]
    [InlineData(".shop/dev/cognito/users.json")]
    [InlineData("docs/openapi.json")]
    [InlineData("README.md")]
    [InlineData("domain/Money.cs", "class Money;")]
    public async Task A_second_start_does_not_build_again_when_a_tool_wrote(string file, string text = "")
    {
        await checkout.RunAsync("up");
        checkout.Write(file, text);
        Assert.Equal((0, "", ""), await checkout.RunAsync("up"));
        Assert.Equal(1, checkout.Builds);
    }

    [Theory]
    [InlineData("domain/Money.cs")]
    [InlineData("domain/Quantity.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("offline/Pulumi.Aws/types.txt")]
    public async Task A_new_or_changed_source_causes_a_build(string file)
    {
        await checkout.RunAsync("up");
        checkout.Write(file, "new text");
        await checkout.RunAsync("up");
        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task A_deleted_source_causes_a_build()
    {
        await checkout.RunAsync("up");
        File.Delete(checkout.Path("domain/Ratio.cs"));
        await checkout.RunAsync("up");
        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task Building_the_tests_also_builds_the_verbs_but_building_the_verbs_does_not_build_the_tests()
    {
        await checkout.RunAsync("up");
        await checkout.RunAsync("test");
        await checkout.RunAsync("up");
        Assert.Equal(["local/Shop.Local.csproj", "Shop.sln"], Built());
    }

    [Fact]
    public async Task The_tests_are_built_from_both_solutions()
    {
        checkout.Write("offline/Offline.sln", "");
        await checkout.RunAsync("test");
        Assert.Equal(["Shop.sln", "offline/Offline.sln"], Built());
    }

    [Fact]
    public async Task A_failed_build_prints_one_line_and_the_next_start_builds_again()
    {
        checkout.StandIn("dotnet", "[[ $1 == --version ]]");
        var (code, _, error) = await checkout.RunAsync("openapi");
        Assert.Equal(1, code);
        Assert.Equal("shop: building local/Shop.Local.csproj\nshop: local/Shop.Local.csproj does not build.\n", error);
        await checkout.RunAsync("openapi");
        Assert.Equal(2, checkout.Builds);
    }

    [Fact]
    public async Task A_start_waits_for_another_start_that_installs_or_builds()
    {
        Directory.CreateDirectory(checkout.Path("artifacts"));
        string[] command = [checkout.Path("artifacts/lock"), "sh", "-c", "echo locked; read line"];
        var start = new ProcessStartInfo("flock", command) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var other = Process.Start(start)!;
        Assert.Equal("locked", await other.StandardOutput.ReadLineAsync());
        using var waiting = checkout.Start("openapi");
        Assert.Equal("shop: waiting for another ./shop in this checkout", await waiting.StandardError.ReadLineAsync());
        Assert.Equal(0, checkout.Builds);

        await other.StandardInput.WriteLineAsync();
        Assert.DoesNotContain("waiting", await waiting.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        await waiting.WaitForExitAsync();
        Assert.Equal((0, 1), (waiting.ExitCode, checkout.Builds));
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("bench", "-h")]
    public async Task Help_before_the_first_build_needs_no_program(params string[] arguments)
    {
        var (code, output, error) = await checkout.RunAsync(arguments);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("./shop bench fuzz [--seed N]", output, StringComparison.Ordinal);
        Assert.Equal(!arguments.Contains("bench"), output.Contains("./shop up", StringComparison.Ordinal));
        Assert.Empty(checkout.Calls);
    }

    private IEnumerable<string> Built() =>
        checkout.Calls.Where(call => call.StartsWith("dotnet msbuild", StringComparison.Ordinal)).Select(call => call.Split(' ')[2]);
}
