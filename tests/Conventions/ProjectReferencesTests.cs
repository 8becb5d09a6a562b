using System.Xml.Linq;
using Shop.Contract.Handlers;
using Shop.Domain;
using Shop.Functions.Hosting;
using Shop.Infra.Graphs;
using Shop.Local.Emulators;

namespace Shop.Tests.Conventions;

public sealed class ProjectReferencesTests
{
    private static readonly AssemblyFacts Domain = new(typeof(Money).Assembly);
    private static readonly AssemblyFacts Functions = new(typeof(AccessAttribute).Assembly);
    private static readonly AssemblyFacts Contract = new(typeof(HandlerCatalog).Assembly);
    private static readonly AssemblyFacts Infra = new(typeof(Graph).Assembly);

    [Fact]
    public void The_domain_references_only_the_base_class_library() =>
        Assert.All(Domain.References, reference => Assert.True(reference.StartsWith("System.", StringComparison.Ordinal), reference));

    [Fact]
    public void The_domain_project_references_no_package_and_no_project() =>
        Assert.DoesNotContain(
            XDocument.Load(Path.Combine(Repository.Root, "domain", "Shop.Domain.csproj")).Descendants(),
            element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference");

    [Fact]
    public void Functions_reference_no_other_project_than_the_domain() => Assert.Equal(["Shop.Domain"], ShopReferences(Functions));

    [Fact]
    public void Functions_reference_neither_Pulumi_nor_a_web_server() => Assert.DoesNotContain(
        Functions.References,
        reference => new[] { "Pulumi", "Microsoft.AspNetCore" }.Any(prefix => reference.StartsWith(prefix, StringComparison.Ordinal)));

    [Fact]
    public void The_contract_references_functions_and_domain_and_no_cloud() => Assert.Equal(
        ["Shop.Domain", "Shop.Functions"],
        ShopReferences(Contract).Concat(Contract.References.Where(reference => reference.StartsWith("Pulumi", StringComparison.Ordinal))).Order());

    [Fact]
    public void Infra_does_not_reference_the_local_run() => Assert.DoesNotContain("Shop.Local", Infra.References);

    private static IEnumerable<string> ShopReferences(AssemblyFacts facts) =>
        facts.References.Where(reference => reference.StartsWith("Shop.", StringComparison.Ordinal));
}
