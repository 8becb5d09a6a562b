using System.Text.Json.Serialization.Metadata;

namespace Shop.Functions.Hosting;

/// <summary>Distinguishes an unknown field of a body from a known field with a wrong value.</summary>
internal static class BodyFields
{
    /// <param name="path">A path of System.Text.Json: <c>$.price.amount</c>, <c>$.lines[0].note</c>.</param>
    public static bool Has(Type body, string? path)
    {
        var type = body;
        foreach (var step in (path ?? "$").Split('.').Skip(1))
        {
            var name = step.Split('[')[0];
            var property = Json.Options.GetTypeInfo(type).Properties.FirstOrDefault(property => property.Name == name);
            if (property is null)
            {
                return false;
            }

            type = ElementOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        }

        return true;
    }

    private static Type ElementOf(Type type) =>
        Json.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } ? element : type;
}
