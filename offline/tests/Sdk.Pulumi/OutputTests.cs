namespace Shop.Tests.Sdk.Pulumi;

public class OutputTests
{
    [Fact]
    public async Task Apply_flattens_values_tasks_outputs_and_inputs()
    {
        var two = Output.Create(2);

        Assert.Equal(3, await Run.Value(two.Apply(value => value + 1)));
        Assert.Equal(4, await Run.Value(two.Apply(value => Task.FromResult(value + 2))));
        Assert.Equal(5, await Run.Value(two.Apply(value => Output.Create(value + 3))));
        Assert.Equal(6, await Run.Value(two.Apply(Input<int>? (value) => value + 4)));
    }

    [Fact]
    public async Task Apply_to_a_plain_task_waits_for_it()
    {
        var done = false;

        await Run.Value(Output.Create(1).Apply(async Task (_) =>
        {
            await Task.Yield();
            done = true;
        }));

        Assert.True(done);
    }

    [Fact]
    public async Task Apply_to_no_output_gives_the_default()
    {
        var none = Output.Create(1).Apply(Output<string>? (_) => null);

        Assert.Null(await Run.Value(none));
        Assert.True(await Run.IsKnown(none));
    }

    [Fact]
    public async Task Apply_is_skipped_while_the_value_is_unknown()
    {
        var called = false;

        var result = Run.Unknown<int>().Apply(value => called = true);

        Assert.False(await Run.IsKnown(result));
        Assert.False(called);
    }

    [Fact]
    public async Task Apply_that_returns_an_unknown_is_unknown()
        => Assert.False(await Run.IsKnown(Output.Create(1).Apply(_ => Run.Unknown<int>())));

    [Fact]
    public async Task A_fault_in_apply_faults_what_is_derived_from_it()
    {
        var broken = Output.Create(1).Apply(int (_) => throw new FormatException("broken")).Apply(value => value + 1);

        await Assert.ThrowsAsync<FormatException>(() => Run.Value(broken));
    }

    [Fact]
    public async Task All_keeps_the_order_and_waits_for_every_value()
    {
        var later = new TaskCompletionSource<int>();
        var all = Output.All(Output.Create(later.Task), Output.Create(2));
        var inputs = Output.All<int>(3, Output.Create(4));

        later.SetResult(1);

        Assert.Equal([1, 2], await Run.Items(all));
        Assert.Equal([3, 4], await Run.Items(inputs));
    }

    [Fact]
    public async Task All_is_unknown_if_one_value_is()
    {
        Assert.False(await Run.IsKnown(Output.All(Output.Create(1), Run.Unknown<int>())));
        Assert.False(await Run.IsKnown(Output.Tuple(Output.Create(1), Run.Unknown<string>())));
    }

    [Fact]
    public async Task Tuples_join_two_to_eight_values_of_different_types()
    {
        var one = Output.Create(1);
        var text = Output.Create("b");

        Assert.Equal((1, "b"), await Run.Value(Output.Tuple(one, text)));
        Assert.Equal((1, "b", 1), await Run.Value(Output.Tuple(one, text, one)));
        Assert.Equal((1, "b", 1, "b"), await Run.Value(Output.Tuple(one, text, one, text)));
        Assert.Equal((1, "b", 1, "b", 1), await Run.Value(Output.Tuple(one, text, one, text, one)));
        Assert.Equal((1, "b", 1, "b", 1, "b"), await Run.Value(Output.Tuple(one, text, one, text, one, text)));
        Assert.Equal((1, "b", 1, "b", 1, "b", 1), await Run.Value(Output.Tuple(one, text, one, text, one, text, one)));
        Assert.Equal((1, "b", 1, "b", 1, "b", 1, "b"), await Run.Value(Output.Tuple(one, text, one, text, one, text, one, text)));
        Assert.Equal((1, "c"), await Run.Value(Output.Tuple<int, string>(1, "c")));
    }

    [Fact]
    public async Task Format_awaits_its_arguments_and_ignores_the_culture()
    {
        Input<string> input = "in";

        var text = Output.Format($"{Output.Create("out")} {input} {1.5} {(object?)null}|{Output.Create(7):000}");

        Assert.Equal("out in 1.5 |007", await Run.Value(text));
    }

    [Fact]
    public async Task Format_with_an_unknown_is_unknown() => Assert.False(await Run.IsKnown(Output.Format($"a {Run.Unknown<int>()}")));

    [Fact]
    public void An_output_has_no_text_of_its_own_outside_a_run()
        => Assert.Throws<InvalidOperationException>(() => Output.Create(1).ToString());

    [Fact]
    public async Task Inside_a_run_its_text_is_advice_not_the_value()
    {
        var text = "";

        await Run.PreviewAsync(new Mocks(), () => text = Output.Create("value").ToString());

        Assert.Contains("Output.Format", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"value\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deferred_output_takes_the_state_of_what_resolves_it_once()
    {
        var deferred = new DeferredOutput<int>();
        var next = deferred.Output.Apply(value => value + 1);

        deferred.Resolve(Output.CreateSecret(1));

        Assert.Equal(2, await Run.Value(next));
        Assert.True(await Output.IsSecretAsync(next));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(2)));
    }

    [Fact]
    public async Task Array_outputs_can_be_indexed()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("a", await Run.Value(array.First()));
        Assert.Equal("b", await Run.Value(array.GetAt(Output.Create(1))));
        Assert.Equal(2, await Run.Value(array.Length()));
    }
}
