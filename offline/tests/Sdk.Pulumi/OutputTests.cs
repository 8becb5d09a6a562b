namespace Shop.Tests.Sdk.Pulumi;

public class OutputTests
{
    [Fact]
    public async Task Apply_can_return_values_tasks_outputs_and_inputs()
    {
        var two = Output.Create(2);

        Assert.Equal(3, await Run.ValueAsync(two.Apply(value => value + 1)));
        Assert.Equal(4, await Run.ValueAsync(two.Apply(value => Task.FromResult(value + 2))));
        Assert.Equal(5, await Run.ValueAsync(two.Apply(value => Output.Create(value + 3))));
        Assert.Equal(6, await Run.ValueAsync(two.Apply(Input<int>? (value) => value + 4)));
    }

    [Fact]
    public async Task Apply_to_a_plain_task_waits_for_it()
    {
        var done = false;

        await Run.ValueAsync(Output.Create(1).Apply(async Task (_) =>
        {
            await Task.Yield();
            done = true;
        }));

        Assert.True(done);
    }

    [Fact]
    public async Task Apply_that_returns_a_null_output_gives_the_default_value()
    {
        var none = Output.Create(1).Apply(Output<string>? (_) => null);

        Assert.Null(await Run.ValueAsync(none));
        Assert.True(await Run.IsKnownAsync(none));
    }

    [Fact]
    public async Task Apply_is_not_called_for_an_unknown_value()
    {
        var called = false;

        var result = Run.Unknown<int>().Apply(value => called = true);

        Assert.False(await Run.IsKnownAsync(result));
        Assert.False(called);
    }

    [Fact]
    public async Task Apply_that_returns_an_unknown_is_unknown()
        => Assert.False(await Run.IsKnownAsync(Output.Create(1).Apply(_ => Run.Unknown<int>())));

    [Fact]
    public async Task An_exception_in_apply_fails_all_outputs_of_it()
    {
        var broken = Output.Create(1).Apply(int (_) => throw new FormatException("broken")).Apply(value => value + 1);

        await Assert.ThrowsAsync<FormatException>(() => Run.ValueAsync(broken));
    }

    [Fact]
    public async Task All_keeps_the_order_and_waits_for_every_value()
    {
        var later = new TaskCompletionSource<int>();
        var all = Output.All(Output.Create(later.Task), Output.Create(2));
        var inputs = Output.All<int>(3, Output.Create(4));

        later.SetResult(1);

        Assert.Equal([1, 2], await Run.ItemsAsync(all));
        Assert.Equal([3, 4], await Run.ItemsAsync(inputs));
    }

    [Fact]
    public async Task All_is_unknown_if_one_value_is_unknown()
    {
        Assert.False(await Run.IsKnownAsync(Output.All(Output.Create(1), Run.Unknown<int>())));
        Assert.False(await Run.IsKnownAsync(Output.Tuple(Output.Create(1), Run.Unknown<string>())));
    }

    [Fact]
    public async Task Tuple_joins_two_to_eight_values_of_different_types()
    {
        var one = Output.Create(1);
        var text = Output.Create("b");

        Assert.Equal((1, "b"), await Run.ValueAsync(Output.Tuple(one, text)));
        Assert.Equal((1, "b", 1), await Run.ValueAsync(Output.Tuple(one, text, one)));
        Assert.Equal((1, "b", 1, "b"), await Run.ValueAsync(Output.Tuple(one, text, one, text)));
        Assert.Equal((1, "b", 1, "b", 1), await Run.ValueAsync(Output.Tuple(one, text, one, text, one)));
        Assert.Equal((1, "b", 1, "b", 1, "b"), await Run.ValueAsync(Output.Tuple(one, text, one, text, one, text)));
        Assert.Equal((1, "b", 1, "b", 1, "b", 1), await Run.ValueAsync(Output.Tuple(one, text, one, text, one, text, one)));
        Assert.Equal((1, "b", 1, "b", 1, "b", 1, "b"), await Run.ValueAsync(Output.Tuple(one, text, one, text, one, text, one, text)));
        Assert.Equal((1, "c"), await Run.ValueAsync(Output.Tuple<int, string>(1, "c")));
    }

    [Fact]
    public async Task Format_awaits_its_arguments_and_ignores_the_culture()
    {
        Input<string> input = "in";

        var text = Output.Format($"{Output.Create("out")} {input} {1.5} {(object?)null}|{Output.Create(7):000}");

        Assert.Equal("out in 1.5 |007", await Run.ValueAsync(text));
    }

    [Fact]
    public async Task Format_with_an_unknown_is_unknown() => Assert.False(await Run.IsKnownAsync(Output.Format($"a {Run.Unknown<int>()}")));

    [Fact]
    public void An_output_has_no_text_outside_a_run()
        => Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());

    [Fact]
    public async Task In_a_run_the_text_of_an_output_is_advice_and_not_the_value()
    {
        var text = "";

        await Run.PreviewAsync(new Mocks(), () => text = Output.Create("value").ToString());

        Assert.Contains("Output.Format", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"value\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_output_can_be_resolved_once()
    {
        var deferred = new DeferredOutput<int>();
        var next = deferred.Output.Apply(value => value + 1);

        deferred.Resolve(Output.CreateSecret(1));

        Assert.Equal(2, await Run.ValueAsync(next));
        Assert.True(await Output.IsSecretAsync(next));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(2)));
    }

    [Fact]
    public async Task Array_outputs_can_be_indexed()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("a", await Run.ValueAsync(array.First()));
        Assert.Equal("b", await Run.ValueAsync(array.GetAt(Output.Create(1))));
        Assert.Equal(2, await Run.ValueAsync(array.Length()));
    }
}
