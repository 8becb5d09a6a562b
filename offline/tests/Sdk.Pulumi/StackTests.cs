namespace Shop.Tests.Sdk.Pulumi;

public class StackTests
{
    [Fact]
    public async Task The_stack_is_one_of_the_resources_but_not_sent_to_the_mocks()
    {
        var mocks = new Mocks();

        var resources = await Deployment.TestAsync<Simple>(mocks);

        Assert.IsType<Simple>(resources[0]);
        Assert.Equal("project-stack", resources[0].GetResourceName());
        Assert.Equal("thing", Assert.Single(mocks.Asked).Name);
    }

    [Fact]
    public async Task Stack_outputs_are_its_output_properties()
    {
        var mocks = new Mocks(new() { ["arn"] = "a" });

        var resources = await Deployment.TestAsync<Simple>(mocks, new TestOptions { IsPreview = false });

        Assert.Equal("a", await Run.ValueAsync(resources.OfType<Simple>().Single().ThingArn));
        var registered = Assert.Single(mocks.Registered);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", registered.Urn);
        Assert.Equal(["ThingArn", "renamed"], registered.Outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("a", await Run.ValueAsync(registered.Outputs["ThingArn"]));
        Assert.True(await Output.IsSecretAsync(registered.Outputs["renamed"]));
    }

    [Fact]
    public async Task A_stack_output_without_a_value_fails_the_run()
    {
        var error = await Run.FailAsync<RunException>(() => Deployment.TestAsync<Forgetful>(new Mocks()));

        Assert.Contains("'Forgotten'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_property_of_another_type_fails_the_run()
    {
        var error = await Run.FailAsync<RunException>(() => Deployment.TestAsync<Mistyped>(new Mocks()));

        Assert.Contains("'Text'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_registers_the_outputs_that_it_names()
    {
        var mocks = new Mocks(new() { ["arn"] = "a" });

        await Run.UpdateAsync(mocks, () => _ = new Exporter("exporter"));

        var registered = mocks.Registered.Where(request => request.Urn.EndsWith("::exporter", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, registered.Count);
        Assert.Equal(["Plain", "named"], registered[0].Outputs.Keys.Order(StringComparer.Ordinal));
        Assert.All(registered[1..], request => Assert.Equal("key", Assert.Single(request.Outputs).Key));
        Assert.Equal("a", await Run.ValueAsync(registered[0].Outputs["Plain"]));
    }

    [Fact]
    public async Task Outputs_that_a_component_assigns_are_unchanged()
    {
        Exporter? exporter = null;

        await Run.UpdateAsync(new Mocks(new() { ["arn"] = "a" }), () => exporter = new Exporter("exporter"));

        Assert.Equal("a", await Run.ValueAsync(exporter!.Plain));
        Assert.Equal("set before construction", await Run.ValueAsync(exporter.Initial));
    }

    public sealed class Simple : Stack
    {
        public Simple()
        {
            ThingArn = new Thing("thing").Arn;
            Secret = Output.CreateSecret(1);
        }

        [Output]
        public Output<string> ThingArn { get; set; }

        [Output("renamed")]
        public Output<int> Secret { get; set; }
    }

    public sealed class Forgetful : Stack
    {
        [Output]
        public Output<string> Forgotten { get; set; } = null!;
    }

    public sealed class Mistyped : Stack
    {
        [Output]
        public string Text { get; set; } = "text";
    }

    private sealed class Exporter : ComponentResource
    {
        public Exporter(string name)
            : base("test:index:Exporter", name)
        {
            Plain = new Thing("inside", options: new CustomResourceOptions { Parent = this }).Arn;
            RegisterOutputs();
            IDictionary<string, object?> outputs = new Dictionary<string, object?> { ["key"] = Plain, ["none"] = null };
            RegisterOutputs(outputs);
            RegisterOutputs(Task.FromResult(outputs));
            RegisterOutputs(Output.Create(outputs));
        }

        [Output]
        public Output<string> Plain { get; private set; }

        [Output("named")]
        public Output<string> Initial { get; private set; } = Output.Create("set before construction");
    }
}
