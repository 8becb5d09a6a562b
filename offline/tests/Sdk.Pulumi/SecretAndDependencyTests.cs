namespace Shop.Tests.Sdk.Pulumi;

public class SecretAndDependencyTests
{
    [Fact]
    public async Task An_output_of_a_secret_is_secret()
    {
        var secret = Output.CreateSecret("s");
        var plain = Output.Create("p");

        Assert.False(await Output.IsSecretAsync(plain));
        Assert.True(await Output.IsSecretAsync(secret));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(plain)));
        Assert.True(await Output.IsSecretAsync(secret.Apply(value => value.Length)));
        Assert.True(await Output.IsSecretAsync(plain.Apply(_ => secret)));
        Assert.True(await Output.IsSecretAsync(Output.All(plain, secret)));
        Assert.True(await Output.IsSecretAsync(Output.Tuple(plain, secret)));
        Assert.True(await Output.IsSecretAsync(Output.Format($"{plain}{secret}")));
        Assert.False(await Output.IsSecretAsync(Output.Format($"{plain}{plain}")));
    }

    [Fact]
    public async Task An_unknown_output_of_a_secret_is_secret()
        => Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Run.Unknown<int>()).Apply(value => value + 1)));

    [Fact]
    public async Task Unsecret_returns_the_value_without_the_secret()
    {
        var plain = Output.Unsecret(Output.CreateSecret("s"));

        Assert.False(await Output.IsSecretAsync(plain));
        Assert.Equal("s", await Run.ValueAsync(plain));
    }

    [Fact]
    public async Task Outputs_have_the_resources_that_they_depend_on()
    {
        Thing? one = null;
        Thing? two = null;
        var outputs = new List<Output<string>>();
        await Run.UpdateAsync(new Mocks(new() { ["arn"] = "a" }), () =>
        {
            one = new Thing("one");
            two = new Thing("two");
            outputs.Add(one.Arn.Apply(arn => arn + "!"));
            outputs.Add(Output.Format($"{one.Id} {two.Urn}"));
            outputs.Add(one.Arn.Apply(_ => two.Arn));
        });

        Assert.Equal([one!], await OutputUtilities.GetDependenciesAsync(outputs[0]));
        Assert.True((await OutputUtilities.GetDependenciesAsync(outputs[1])).SetEquals([one!, two!]));
        Assert.True((await OutputUtilities.GetDependenciesAsync(outputs[2])).SetEquals([one!, two!]));
        Assert.Empty(await OutputUtilities.GetDependenciesAsync(Output.Create(1)));
    }

    [Fact]
    public async Task A_dependency_can_be_added()
    {
        Thing? thing = null;
        await Run.UpdateAsync(new Mocks(), () => thing = new Thing("thing"));

        var output = OutputUtilities.WithDependency(Output.CreateSecret(1), thing!);

        Assert.Equal([thing!], await OutputUtilities.GetDependenciesAsync(output));
        Assert.True(await Output.IsSecretAsync(output));
    }
}
