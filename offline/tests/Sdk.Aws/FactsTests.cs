using System.Text.Json;
using System.Xml.Linq;
using Pulumi;

namespace Shop.Tests.Sdk.Aws;

public class FactsTests
{
    private static readonly string Root = FindRoot();

    public static TheoryData<string, Type> Packages => new()
    {
        { "Pulumi.Aws", typeof(Pulumi.Aws.DynamoDB.Table) },
        { "Pulumi.AwsNative", typeof(Pulumi.AwsNative.Pipes.Pipe) },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void Facts_have_the_version_that_the_product_uses(string package, Type resource)
    {
        var pinned = XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => (string?)version.Attribute("Include") == package).Attribute("Version")!.Value;
        Assert.All(Facts(package), facts => Assert.Equal(pinned, facts.RootElement.GetProperty("version").GetString()));
        Assert.Equal(package, resource.Assembly.GetName().Name);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Facts_describe_exactly_the_listed_types_and_each_has_a_resource_class(string package, Type resource)
    {
        var listed = File.ReadAllLines(Path.Combine(Root, "offline", package, "types.txt")).Where(line => line.Length > 0);
        Assert.Equal(listed.Order(), Facts(package).Select(Token).Order());

        var resources = resource.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Resource)))
            .SelectMany(type => type.GetCustomAttributes(inherit: false).OfType<ResourceTypeAttribute>())
            .Select(attribute => attribute.Type)
            .ToHashSet();
        Assert.All(Facts(package), facts => Assert.Contains(Token(facts), resources));
    }

    private static string Token(JsonDocument facts) => facts.RootElement.GetProperty("token").GetString()!;

    private static IReadOnlyList<JsonDocument> Facts(string package) =>
        [.. Directory.GetFiles(Path.Combine(Root, "offline", package, "facts"), "*.json")
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
