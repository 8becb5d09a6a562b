using System.Text.Json;
using System.Xml.Linq;
using Pulumi;

namespace Shop.Tests.Sdk.Aws;

public class FactsTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Facts_have_the_version_that_the_product_uses()
    {
        var pinned = XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => (string?)version.Attribute("Include") == "Pulumi.Aws").Attribute("Version")!.Value;
        Assert.All(Facts(), facts => Assert.Equal(pinned, facts.RootElement.GetProperty("version").GetString()));
    }

    [Fact]
    public void Facts_describe_exactly_the_listed_types()
    {
        var listed = File.ReadAllLines(Path.Combine(Root, "offline", "Pulumi.Aws", "types.txt")).Where(line => line.Length > 0);
        Assert.Equal(listed.Order(), Facts().Select(Token).Order());
    }

    [Fact]
    public void Each_facts_file_has_a_resource_class()
    {
        var resources = typeof(Pulumi.Aws.DynamoDB.Table).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Resource)))
            .SelectMany(type => type.GetCustomAttributes(inherit: false).OfType<ResourceTypeAttribute>())
            .Select(attribute => attribute.Type)
            .ToHashSet();
        Assert.All(Facts(), facts => Assert.Contains(Token(facts), resources));
    }

    private static string Token(JsonDocument facts) => facts.RootElement.GetProperty("token").GetString()!;

    private static IReadOnlyList<JsonDocument> Facts() =>
        [.. Directory.GetFiles(Path.Combine(Root, "offline", "Pulumi.Aws", "facts"), "*.json")
            .Select(path => JsonDocument.Parse(File.ReadAllText(path)))];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Directory.Packages.props")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository");
        }

        return folder;
    }
}
