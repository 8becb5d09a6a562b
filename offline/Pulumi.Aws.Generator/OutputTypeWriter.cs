using System.Linq;

namespace Pulumi.Aws.Generator;

/// <summary>Writes a nested output type. The SDK creates it with the constructor that has the attribute.</summary>
internal static class OutputTypeWriter
{
    public static void Write(CodeWriter code, Naming naming, NestedType type)
    {
        code.Line("[global::Pulumi.OutputTypeAttribute]");
        code.Block($"public sealed class {type.Name.Name}", () =>
        {
            foreach (var property in type.Properties)
            {
                code.Line($"public readonly {Type(naming, property)} {property.Name};");
            }

            var parameters = type.Properties.Select(property => $"{Type(naming, property)} {Naming.Variable(property.Wire)}");
            code.Line("");
            code.Line("[global::Pulumi.OutputConstructorAttribute]");
            code.Block($"private {type.Name.Name}({string.Join(", ", parameters)})", () =>
            {
                foreach (var property in type.Properties)
                {
                    code.Line($"{property.Name} = {Naming.Variable(property.Wire)};");
                }
            });
        });
    }

    /// <summary>An absent list is a default ImmutableArray, so its type has no question mark.</summary>
    public static string Type(Naming naming, Property property) =>
        naming.Output(property.Type) + (property.Optional && property.Type.Kind != TypeKind.List ? "?" : "");
}
