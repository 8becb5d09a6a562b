using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Verbs;

/// <summary>What <c>./shop</c> installs and what it asks for. tests/machine/ shows the same on real machines.</summary>
public sealed class ScriptMachineTests : IDisposable
{
    private const string NoRoot = "case $1 in -u) echo 1000 ;; *) echo shopper ;; esac";
    private const string Root = "case $1 in -u) echo 0 ;; *) echo root ;; esac";

    private readonly ScratchCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public async Task A_version_number_in_an_error_text_is_not_the_version_of_an_SDK()
    {
        checkout.StandIn("dotnet", "case $1 in --list-sdks) echo '9.0.310 [/opt/dotnet/sdk]' ;; *) echo 10.2.100 >&2; exit 155 ;; esac");
        AssertOneLine("the .NET SDK 10.2 is needed (found: 9.0.310)", await checkout.RunAsync("up"));
    }

    [Fact]
    public async Task Without_an_SDK_and_its_download_site_one_line_says_how_to_install_the_SDK()
    {
        checkout.Remove("dotnet");
        checkout.StandIn("curl", "echo 'could not resolve host' >&2; exit 6");
        AssertOneLine("the .NET SDK 10.2 is needed (found: none), and https://dot.net did not answer", await checkout.RunAsync("up"));
    }

    [Fact]
    public async Task A_missing_SDK_is_downloaded_into_artifacts_and_used()
    {
        File.Move(checkout.Path("bin/dotnet"), checkout.Path("downloaded"));
        checkout.StandIn("curl", "echo 'mkdir -p $4; cp downloaded $4/dotnet' >\"${@: -1}\"");
        var (code, _, error) = await checkout.RunAsync("openapi");
        Assert.Equal(0, code);
        Assert.StartsWith("shop: downloading the .NET SDK 10.2 into artifacts/dotnet\n", error, StringComparison.Ordinal);
        Assert.Contains(checkout.Calls, call => call.EndsWith("Shop.Local.dll openapi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_user_who_is_not_root_gets_the_command_that_root_must_run()
    {
        checkout.Remove("node", "npm", "java");
        checkout.StandIn("id", NoRoot);
        checkout.StandIn("apt-get", "");
        var run = await checkout.RunAsync("up");
        AssertOneLine("needed: ", run);
        Assert.Contains("Node.js 20.5 or later (found: none)", run.Error, StringComparison.Ordinal);
        Assert.Contains("Java 15 or later (found: none)", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("nodejs npm default-jre-headless\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("ask root for: apt-get install", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(checkout.Calls, call => call.StartsWith("apt-get", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Root_gets_the_packages_of_the_distribution_without_recommended_ones()
    {
        checkout.Remove("java");
        checkout.StandIn("id", Root);
        checkout.StandIn("apt-get", checkout.Installer("install", "bin/java", "openjdk 15.0.2"));
        Assert.Equal(0, (await checkout.RunAsync("up")).Code);
        var install = Assert.Single(checkout.Calls, call => call.StartsWith("apt-get install", StringComparison.Ordinal));
        Assert.Contains("--no-install-recommends", install, StringComparison.Ordinal);
        Assert.EndsWith("default-jre-headless", install, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Java_that_is_too_old_after_the_installation_is_refused()
    {
        checkout.StandIn("java", "echo openjdk 11.0.2");
        checkout.StandIn("id", Root);
        checkout.StandIn("apt-get", "");
        var (code, _, error) = await checkout.RunAsync("up");
        Assert.Equal(1, code);
        Assert.EndsWith("shop: needed: Java 15 or later (found: 11.0.2) from https://adoptium.net.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packages_that_apt_cannot_install_are_named_with_its_reason()
    {
        checkout.Remove("java");
        checkout.StandIn("id", Root);
        checkout.StandIn("apt-get", "[[ $1 == update ]] || { echo 'E: Unable to locate package'; exit 100; }");
        var (code, _, error) = await checkout.RunAsync("up");
        Assert.Equal(1, code);
        Assert.EndsWith("default-jre-headless: E: Unable to locate package\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Node_that_cannot_require_an_ES_module_is_replaced_by_the_pinned_one()
    {
        checkout.StandIn("node", "case $1 in --version) echo v20.4.1 ;; esac");
        checkout.StandIn("npm", checkout.Installer("install", "artifacts/node/node", ScratchCheckout.PinnedNode) + ScratchCheckout.NpmCi);
        var (code, _, error) = await checkout.RunAsync("up");
        Assert.Equal(0, code);
        Assert.Contains($"installing Node.js {ScratchCheckout.PinnedNode} into artifacts/node (npm)", error, StringComparison.Ordinal);

        Assert.Equal((0, "", ""), await checkout.RunAsync("up"));
        Assert.Single(checkout.Calls, call => call.StartsWith("npm install", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Node_that_is_too_old_is_named_when_npm_cannot_replace_it()
    {
        checkout.StandIn("node", "case $1 in --version) echo v20.4.1 ;; esac");
        checkout.StandIn("npm", "exit 1");
        var (code, _, error) = await checkout.RunAsync("up");
        Assert.Equal(1, code);
        Assert.EndsWith(
            "Node.js 20.5 or later (found: 20.4.1) from https://nodejs.org; npm could not install it (see artifacts/shop.log).\n",
            error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test", "--fast")]
    [InlineData("preview", "dev")]
    [InlineData("openapi")]
    public async Task A_verb_that_starts_no_emulator_needs_no_Node_and_no_Java(params string[] arguments)
    {
        checkout.Remove("node", "npm", "java");
        Assert.Equal(0, (await checkout.RunAsync(arguments)).Code);
    }

    private static void AssertOneLine(string start, (int Code, string Output, string Error) run)
    {
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith($"shop: {start}", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
    }
}
