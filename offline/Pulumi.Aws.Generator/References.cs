using System.Collections.Generic;
using System.Linq;

namespace Pulumi.Aws.Generator;

/// <summary>Checks that the file contains every type that a property names.</summary>
internal static class References
{
    public static void Check(ResourceFacts facts, Json json)
    {
        Check(facts, json, "inputs", facts.Inputs, facts.InputTypes);
        Check(facts, json, "outputs", facts.Outputs, facts.OutputTypes);
        CheckNested(facts, json, "inputTypes", facts.InputTypes);
        CheckNested(facts, json, "outputTypes", facts.OutputTypes);
    }

    private static void CheckNested(ResourceFacts facts, Json json, string key, IReadOnlyList<NestedType> types)
    {
        foreach (var type in types)
        {
            var name = type.Name.Module == facts.Name.Module ? type.Name.Name : type.Name.ToString();
            Check(facts, json.Required(key), name, type.Properties, types);
        }
    }

    private static void Check(
        ResourceFacts facts, Json json, string key, IReadOnlyList<Property> properties, IReadOnlyList<NestedType> types)
    {
        foreach (var property in properties)
        {
            foreach (var named in Named(property.Type))
            {
                var known = named.Kind == TypeKind.Enum
                    ? facts.Enums.Any(type => type.Name == named.Name)
                    : types.Any(type => type.Name == named.Name);
                if (!known)
                {
                    throw json.Required(key).Required(property.Wire).Error($"is a '{named.Name!.Name}', which the file does not describe");
                }
            }
        }
    }

    private static IEnumerable<TypeFact> Named(TypeFact type) =>
        type.Name is null ? type.Arguments.SelectMany(Named) : [type];
}
