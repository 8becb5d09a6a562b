using System.Collections.Generic;
using System.Linq;

namespace Pulumi.Aws.Generator;

/// <summary>Writes a class of inputs: the arguments of a resource, or a nested input type.</summary>
internal static class ArgsWriter
{
    public static void Write(CodeWriter code, Naming naming, string name, IReadOnlyList<Property> properties) =>
        code.Block($"public sealed class {name} : global::Pulumi.ResourceArgs", () =>
        {
            foreach (var property in properties)
            {
                Write(code, property, naming.Input(property.Type));
                code.Line("");
            }

            code.Line($"public {name}() {{ }}");
            code.Line($"public static new {name} Empty => new {name}();");
        });

    public static bool AllOptional(IReadOnlyList<Property> properties) => properties.All(property => property.Optional);

    private static void Write(CodeWriter code, Property property, string type)
    {
        code.Line($"[global::Pulumi.InputAttribute({Naming.Quote(property.Wire)}{(property.Optional ? "" : ", required: true")})]");
        if (property.Type.Kind is TypeKind.List or TypeKind.Map)
        {
            WriteCollection(code, property, type);
        }
        else if (property.Secret)
        {
            WriteSecret(code, property, type);
        }
        else
        {
            code.Line(property.Optional
                ? $"public {type}? {property.Name} {{ get; set; }}"
                : $"public {type} {property.Name} {{ get; set; }} = null!;");
        }
    }

    private static void WriteCollection(CodeWriter code, Property property, string type)
    {
        code.Line($"private {type}? _{property.Wire};");
        code.Block($"public {type} {property.Name}", () =>
        {
            code.Line($"get => _{property.Wire} ??= new {type}();");
            code.Line($"set => _{property.Wire} = value;");
        });
    }

    private static void WriteSecret(CodeWriter code, Property property, string type)
    {
        code.Line($"private {type}? _{property.Wire};");
        code.Block($"public {type}? {property.Name}", () =>
        {
            code.Line($"get => _{property.Wire};");
            code.Line($"set => _{property.Wire} = global::Pulumi.Output.Tuple<{type}?, int>("
                + "value, global::Pulumi.Output.CreateSecret(0)).Apply(pair => { var (input, _) = pair; return input; });");
        });
    }
}
