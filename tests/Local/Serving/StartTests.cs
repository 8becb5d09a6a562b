using System.Net;
using System.Net.Sockets;
using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

public sealed class StartTests
{
    [Fact]
    public async Task The_error_for_an_unknown_resource_type_has_the_type_and_the_URN()
    {
        var (code, output, error) = await RunAsync(new StackBuilder().Resource("aws:elasticache/cluster:Cluster", "mail").Build());
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("aws:elasticache/cluster:Cluster", error, StringComparison.Ordinal);
        Assert.Contains("urn:pulumi:test::shop::aws:elasticache/cluster:Cluster::mail", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_for_a_port_in_use_has_the_port_and_the_option()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var (code, _, error) = await RunAsync(new StackBuilder().Build(), port);
        Assert.Equal(1, code);
        Assert.Contains($"{port} of 127.0.0.1 is in use", error, StringComparison.Ordinal);
        Assert.Contains("--port", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_for_a_handler_that_does_not_exist_has_its_name()
    {
        var (code, _, error) = await RunAsync(new StackBuilder().Function("f", Handlers.Named("Nothing")).Build());
        Assert.Equal(1, code);
        Assert.Contains("Nothing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_for_a_route_to_an_undefined_function_has_the_name_of_the_function()
    {
        var (code, _, error) = await RunAsync(new StackBuilder().Route("get", "/x", "ghost").Build());
        Assert.Equal(1, code);
        Assert.Contains("ghost", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_for_a_route_without_a_permission_has_the_route_and_the_function()
    {
        var graph = new StackBuilder().Function("f", Handlers.Named(nameof(Handlers.Colour))).Route("get", "/x", "f").Build();
        var (code, _, error) = await RunAsync(WithoutPermissions(graph));
        Assert.Equal(1, code);
        Assert.Contains("GET /x may not invoke f", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_for_a_trigger_without_a_permission_has_the_trigger_and_the_function()
    {
        var graph = new StackBuilder().Function("f", Handlers.Named(nameof(Handlers.Trigger))).Pool("f", "f").Build();
        var (code, _, error) = await RunAsync(WithoutPermissions(graph));
        Assert.Equal(1, code);
        Assert.Contains("PostConfirmation may not invoke f", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_for_a_stack_that_does_not_exist_has_its_name()
    {
        var error = new StringWriter();
        var options = new LocalOptions { Stack = "nowhere", Port = 0, InMemory = true };
        var code = await LocalRun.RunAsync(options, new StringWriter(), error, CancellationToken.None);
        Assert.Equal(1, code);
        Assert.Contains("nowhere", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    [InlineData("/proc/data")]
    public async Task The_error_for_a_data_folder_that_cannot_be_created_is_one_line(string data)
    {
        using var folder = Shops.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "file"), "");
        var error = new StringWriter();
        var options = Options(new StackBuilder().Build()) with { InMemory = false, DataFolder = Path.Combine(folder.Path, data) };
        Assert.Equal(1, await LocalRun.RunAsync(options, TextWriter.Null, error, CancellationToken.None));
        Assert.StartsWith($"{options.DataFolder} cannot be the data folder: ", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Trim().Split('\n'));
    }

    [Fact]
    public async Task A_stopped_run_is_not_an_error()
    {
        using var stop = new CancellationTokenSource();
        var output = new StringWriter();
        var run = LocalRun.RunAsync(Options(new StackBuilder().Build()), new StopOnReady(output, stop), new StringWriter(), stop.Token);
        Assert.Equal(0, await run);
        Assert.Contains("Shop is up: http://127.0.0.1:", output.ToString(), StringComparison.Ordinal);
    }

    private static Graph WithoutPermissions(Graph graph) =>
        graph with { Resources = graph.Resources.RemoveAll(resource => resource.Type == "aws:lambda/permission:Permission") };

    private static async Task<(int Code, string Output, string Error)> RunAsync(Graph graph, int port = 0)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await LocalRun.RunAsync(Options(graph) with { Port = port }, output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }

    private static LocalOptions Options(Graph graph) => new() { Port = 0, InMemory = true, Seed = false, Graph = graph };

    private sealed class StopOnReady(StringWriter output, CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            output.WriteLine(value);
            if (value?.StartsWith("Ctrl-C", StringComparison.Ordinal) == true)
            {
                stop.Cancel();
            }
        }
    }
}
