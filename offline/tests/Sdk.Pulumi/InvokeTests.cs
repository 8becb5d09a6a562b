namespace Shop.Tests.Sdk.Pulumi;

public class InvokeTests
{
    private const string Token = "test:index:getShape";

    private static readonly ImmutableDictionary<string, object> Square
        = ImmutableDictionary<string, object>.Empty.Add("label", "square").Add("corners", 4);

    [Fact]
    public async Task The_mocks_answer_a_function_call()
    {
        var mocks = new Mocks { Answer = Square };
        Task<Shape>? awaited = null;
        Output<Shape>? output = null;
        await Run.UpdateAsync(mocks, () =>
        {
            awaited = Deployment.Instance.InvokeAsync<Shape>(Token, new LookUp { Name = "a" });
            output = Deployment.Instance.Invoke<Shape>(Token, new LookUp { Name = Output.Create("b") });
        });

        Assert.Equal(4, (await awaited!).Corners);
        Assert.Equal("square", (await Run.ValueAsync(output!)).Label);
        Assert.Equal([(Token, (object)"a"), (Token, "b")], mocks.Called.Select(call => (call.Token!, call.Args["name"])));
    }

    [Fact]
    public async Task A_function_is_not_called_with_an_unknown_argument()
    {
        var mocks = new Mocks { Answer = Square };
        Output<Shape>? output = null;
        await Run.PreviewAsync(mocks, () =>
        {
            var unknown = new Thing("thing").Arn;
            output = Deployment.Instance.Invoke<Shape>(Token, new LookUp { Name = unknown });
        });

        Assert.False(await Run.IsKnownAsync(output!));
        Assert.Empty(mocks.Called);
    }

    [Fact]
    public async Task The_result_has_the_dependencies_of_the_arguments()
    {
        Thing? thing = null;
        Output<Shape>? output = null;
        await Run.UpdateAsync(new Mocks { Answer = Square }, () =>
        {
            thing = new Thing("thing");
            output = Deployment.Instance.Invoke<Shape>(Token, new LookUp { Name = thing.Id });
        });

        Assert.Contains(thing!, await OutputUtilities.GetDependenciesAsync(output!));
    }

    [Fact]
    public async Task InvokeSingle_returns_the_only_value_of_the_map()
    {
        var mocks = new Mocks { Answer = ImmutableDictionary<string, object>.Empty.Add("only", 5) };
        Task<int>? single = null;
        await Run.UpdateAsync(mocks, () => single = Deployment.Instance.InvokeSingleAsync<int>(Token, InvokeArgs.Empty));

        Assert.Equal(5, await single!);
    }

    [Fact]
    public async Task A_method_call_has_the_resource_as_an_argument()
    {
        var mocks = new Mocks { Answer = Square };
        Output<Shape>? output = null;
        await Run.UpdateAsync(mocks, () => output = Deployment.Instance.Call<Shape>(Token, CallArgs.Empty, new Group("group")));

        Assert.Equal(4, (await Run.ValueAsync(output!)).Corners);
        Assert.IsAssignableFrom<Resource>(Assert.Single(mocks.Called).Args["__self__"]);
    }

    [Fact]
    public async Task A_stack_reference_reads_the_outputs_of_another_stack()
    {
        var mocks = new Mocks(new()
        {
            ["name"] = "org/net/dev",
            ["outputs"] = new Dictionary<string, object> { ["vpc"] = "v", ["key"] = Output.CreateSecret("k") },
            ["secretOutputNames"] = new List<object> { "key" },
        });
        Output<object?>? plain = null;
        Output<object>? secret = null;
        Output<object?>? missing = null;
        await Run.UpdateAsync(mocks, () =>
        {
            var reference = new StackReference("org/net/dev");
            plain = reference.GetOutput("vpc");
            secret = reference.RequireOutput("key");
            missing = reference.GetOutput("none");
        });

        Assert.Equal("org/net/dev", Assert.Single(mocks.Asked).Id);
        Assert.Equal("v", await Run.ValueAsync(plain!));
        Assert.False(await Output.IsSecretAsync(plain!));
        Assert.True(await Output.IsSecretAsync(secret!));
        Assert.Null(await Run.ValueAsync(missing!));
    }

    private sealed class LookUp : InvokeArgs
    {
        [Input("name", required: true)]
        public Input<string> Name { get; set; } = null!;
    }
}
