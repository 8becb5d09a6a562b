namespace Shop.Infra.Graphs;

/// <summary>URNs as the engine forms them: the types of the parents stand before the resource's own. (Those that mocks return lack them.)</summary>
internal sealed class Urns(string stack, string project)
{
    public string Of(Registration registration) => $"urn:pulumi:{stack}::{project}::{QualifiedType(registration)}::{registration.Name}";

    private static string QualifiedType(Registration registration) =>
        registration.Parent is null ? registration.Type : $"{QualifiedType(registration.Parent)}${registration.Type}";
}
