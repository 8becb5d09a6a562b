namespace Shop.Tests.Sdk.Pulumi;

public class FailureTests
{
    [Fact]
    public async Task An_exception_of_the_program_is_a_run_exception_with_its_cause()
    {
        var error = await Run.FailAsync(() => throw new FormatException("bad day"));

        Assert.Contains("FormatException", error.Message, StringComparison.Ordinal);
        Assert.Contains("bad day", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_exception_shows_only_its_message()
        => Assert.Equal("plain words", (await Run.FailAsync(() => throw new RunException("plain words"))).Message);

    [Fact]
    public async Task A_resource_exception_can_hide_its_stack()
    {
        var hidden = await Run.FailAsync(() => throw new ResourceException("short", null, hideStack: true));
        var shown = await Run.FailAsync(() => throw new ResourceException("long", null));

        Assert.Equal("short", hidden.Message);
        Assert.Contains("ResourceException: long", shown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_in_an_unused_output_fails_the_run()
    {
        var error = await Run.FailAsync(() => Output.Create(1).Apply(int (_) => throw new FormatException("unread")));

        Assert.Contains("unread", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_a_mock_fails_the_run_and_the_outputs_of_its_resource()
    {
        Thing? thing = null;
        var mocks = new Mocks { Before = _ => throw new FormatException("no such quota") };

        var error = await Run.FailAsync(() => thing = new Thing("thing"), mocks);

        Assert.Contains("no such quota", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FormatException>(() => Run.ValueAsync(thing!.Arn));
    }

    [Fact]
    public async Task A_missing_required_argument_fails_the_run_with_its_name()
    {
        var top = await Run.FailAsync(() => _ = new Thing("thing", new PartArgs()));
        var nested = await Run.FailAsync(() => _ = new Thing("thing", new ThingArgs { Parts = { new PartArgs() } }));

        Assert.Contains("PartArgs.PartName is required but was not given a value", top.Message, StringComparison.Ordinal);
        Assert.Contains("\"parts\"", nested.Message, StringComparison.Ordinal);
        Assert.Contains("PartArgs.PartName is required but was not given a value", nested.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logged_error_fails_the_run_and_a_warning_does_not()
    {
        await Run.UpdateAsync(new Mocks(), () =>
        {
            Log.Debug("fine");
            Log.Info("fine");
            Log.Warn("fine");
        });

        Assert.Equal("not fine", (await Run.FailAsync(() => Log.Error("not fine"))).Message);
    }

    [Fact]
    public async Task Several_errors_are_one_aggregate_exception()
    {
        var error = await Run.FailAsync<AggregateException>(() => Run.UpdateAsync(new Mocks(), () =>
        {
            Log.Error("one");
            Log.Error("two");
        }));

        Assert.Equal(["one", "two"], error.InnerExceptions.Select(inner => Assert.IsType<RunException>(inner).Message));
    }

    [Fact]
    public async Task A_state_that_is_not_a_map_fails_the_run()
    {
        var error = await Run.FailAsync(() => _ = new Thing("thing"), new StatelessMocks());

        Assert.Contains("System.String is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_run_sets_the_exit_code_for_a_reported_failure()
    {
        var before = Environment.ExitCode;
        try
        {
            await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(new Mocks(), () => throw new RunException("x")));

            Assert.Equal(32, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }

    private sealed class StatelessMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
            => Task.FromResult<(string?, object)>(("id", "state"));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args);
    }
}
