using System.Text.Json;

namespace Shop.Tests.Sdk.Pulumi;

public class ConfigTests
{
    [Fact]
    public async Task Values_are_read_from_PULUMI_CONFIG_by_project_and_key()
        => await WithAsync(
            """{"project:name":"n","other:name":"o","project:config:old":"x"}""",
            config =>
            {
                Assert.Equal("n", config.Get("name"));
                Assert.Equal("n", config.Require("name"));
                Assert.Equal("o", new Config("other").Get("name"));
                Assert.Equal("o", new Config("other:config").Get("name"));
                Assert.Equal("x", config.Get("old"));
                Assert.Null(config.Get("missing"));
            });

    [Fact]
    public async Task Values_are_parsed_to_the_requested_type()
        => await WithAsync(
            """{"project:yes":"true","project:int":"-7","project:double":"2.5","project:object":"{\"A\":[1,2]}"}""",
            config =>
            {
                Assert.True(config.GetBoolean("yes"));
                Assert.True(config.RequireBoolean("yes"));
                Assert.Equal(-7, config.GetInt32("int"));
                Assert.Equal(-7, config.RequireInt32("int"));
                Assert.Equal(2.5, config.GetDouble("double"));
                Assert.Equal(2.5, config.RequireDouble("double"));
                Assert.Equal([1, 2], config.RequireObject<Dictionary<string, int[]>>("object")["A"]);
                Assert.Null(config.GetBoolean("missing"));
                Assert.Null(config.GetInt32("missing"));
                Assert.Null(config.GetDouble("missing"));
                Assert.Null(config.GetObject<string>("missing"));
            });

    [Fact]
    public async Task Objects_can_be_read_with_options()
        => await WithAsync(
            """{"project:object":"{\"someName\":1}"}""",
            config => Assert.Equal(1, config.RequireObject<Named>("object", JsonSerializerOptions.Web).SomeName));

    [Fact]
    public async Task Secret_values_are_secret_outputs()
    {
        var secrets = new List<Output<string>>();
        await WithAsync(
            """{"project:password":"p","project:pin":"12","project:flag":"true"}""",
            config =>
            {
                secrets.Add(config.RequireSecret("password"));
                secrets.Add(config.GetSecret("password")!);
                secrets.Add(config.RequireSecretInt32("pin").Apply(pin => $"{pin}"));
                secrets.Add(config.GetSecretBoolean("flag")!.Apply(flag => $"{flag}"));
                Assert.Null(config.GetSecret("missing"));
                Assert.Null(config.GetSecretInt32("missing"));
            });

        Assert.Equal(["p", "p", "12", "True"], await Task.WhenAll(secrets.Select(Run.ValueAsync)));
        Assert.All(await Task.WhenAll(secrets.Select(Output.IsSecretAsync)), Assert.True);
    }

    [Fact]
    public async Task A_missing_required_value_fails_the_run_with_its_key()
    {
        var error = await Run.FailAsync<RunException>(() => WithAsync("{}", config => config.Require("apiKey")));

        Assert.Contains("'project:apiKey'", error.Message, StringComparison.Ordinal);
        Assert.Contains("pulumi config set", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Boolean", "True")]
    [InlineData("Int32", "1.5")]
    [InlineData("Double", "much")]
    [InlineData("Dictionary", "{")]
    public async Task A_value_of_the_wrong_type_fails_the_run_with_key_value_and_type(string type, string value)
    {
        var json = JsonSerializer.Serialize(new Dictionary<string, string> { ["project:key"] = value });

        var error = await Run.FailAsync<RunException>(() => WithAsync(json, config => _ = type switch
        {
            "Boolean" => (object?)config.GetBoolean("key"),
            "Int32" => config.GetInt32("key"),
            "Double" => config.GetDouble("key"),
            _ => config.GetObject<Dictionary<string, string>>("key"),
        }));

        Assert.Contains("'project:key'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(type, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_a_run_there_is_no_default_namespace() => Assert.Throws<InvalidOperationException>(() => new Config());

    private static async Task WithAsync(string json, Action<Config> read)
    {
        var before = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", json);
        try
        {
            await Run.PreviewAsync(new Mocks(), () => read(new Config()));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", before);
        }
    }

    private sealed record Named(int SomeName);
}
