using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Tests.Functions.Hosting;

public sealed class SettingsTests
{
    private static readonly Dictionary<string, string> Complete = Tables.All.Values
        .Select(table => KeyValuePair.Create(table.EnvironmentVariable, $"shop-dev-{table.Name}"))
        .Append(new("AWS_REGION", "eu-west-1"))
        .ToDictionary();

    public static TheoryData<string> Required => [.. Complete.Keys];

    [Theory]
    [MemberData(nameof(Required))]
    public void The_error_names_a_variable_that_is_missing_or_empty(string name)
    {
        Assert.Contains(name, Refused(new(Complete.Where(v => v.Key != name))), StringComparison.Ordinal);
        Assert.Contains(name, Refused(new(Complete) { [name] = "" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_full_name_of_every_table()
    {
        var settings = Settings.Read(Complete.GetValueOrDefault);
        Assert.All(Tables.All, table => Assert.Equal($"shop-dev-{table.Value.Name}", settings.Tables[table.Key]));
    }

    [Fact]
    public void Client_and_endpoints_are_optional()
    {
        var settings = Settings.Read(Complete.GetValueOrDefault);
        Assert.Equal((null, null, null), (settings.Client, settings.DynamoDbEndpoint, settings.CognitoEndpoint));
    }

    private static string Refused(Dictionary<string, string> variables) => Assert.Throws<InvalidOperationException>(() =>
    {
        var settings = Settings.Read(variables.GetValueOrDefault);
        _ = Tables.All.Keys.Select(table => settings.Tables[table]).ToList();
    }).Message;
}
