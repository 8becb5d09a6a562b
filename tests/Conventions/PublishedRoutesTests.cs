using System.Text.Json;
using Shop.Contract;
using Shop.Contract.Handlers;
using Shop.Local.Emulators;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.Conventions;

public sealed class PublishedRoutesTests
{
    [Fact]
    public void The_published_document_has_every_route_of_the_handlers_and_no_other()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, PublishedDocument.RelativePath)));
        var published = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))
            .Where(route => !route.StartsWith("OPTIONS", StringComparison.Ordinal))
            .ToList();
        var handled = HandlerCatalog.Deployed.Routes.Select(one => $"{one.Route}").ToList();

        Findings.AssertNone(handled.Except(published).Concat(published.Except(handled)).Select(route =>
            $"{PublishedDocument.RelativePath} and the handlers differ in {route}: run ./shop openapi --accept"));
    }
}
