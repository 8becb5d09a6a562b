namespace Shop.Infra.Graphs;

/// <summary>URNs as the engine forms them, with the types of the parents before that of the resource. Mocks leave these out.</summary>
internal sealed class Urns(string stack, string project)
{
    public string Of(RegisteredResource resource) => $"urn:pulumi:{stack}::{project}::{QualifiedType(resource)}::{resource.Name}";

    private static string QualifiedType(RegisteredResource resource) =>
        resource.Parent is null ? resource.Type : $"{QualifiedType(resource.Parent)}${resource.Type}";
}
