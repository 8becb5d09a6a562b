namespace Shop.Infra.Graphs;

/// <summary>
/// Builds URNs like the Pulumi engine: the types of the parents come before the type of the resource. Mocks leave out the types of the
/// parents.
/// </summary>
internal sealed class Urns(string stack, string project)
{
    public string Of(RegisteredResource resource) => $"urn:pulumi:{stack}::{project}::{QualifiedType(resource)}::{resource.Name}";

    private static string QualifiedType(RegisteredResource resource) =>
        resource.Parent is null ? resource.Type : $"{QualifiedType(resource.Parent)}${resource.Type}";
}
