using System.Collections.Generic;
using System.Linq;

namespace Pulumi.Aws.Generator;

/// <summary>Writes the class of a resource and the class of its arguments.</summary>
internal static class ResourceWriter
{
    public static string Write(Naming naming, ResourceFacts facts)
    {
        var code = new CodeWriter();
        code.Block($"namespace {naming.Namespace(facts.Name.Module)}", () =>
        {
            WriteResource(code, naming, facts);
            code.Line("");
            ArgsWriter.Write(code, naming, facts.Name.Name + "Args", facts.Inputs);
        });
        return code.ToString();
    }

    private static void WriteResource(CodeWriter code, Naming naming, ResourceFacts facts)
    {
        var name = facts.Name.Name;
        var token = Naming.Quote(facts.Token);
        code.Line($"[global::{naming.Sdk.Package}.{naming.Sdk.ResourceAttribute}({token})]");
        code.Block($"public partial class {name} : global::Pulumi.CustomResource", () =>
        {
            foreach (var property in facts.Outputs)
            {
                code.Line($"[global::Pulumi.OutputAttribute({Naming.Quote(property.Wire)})]");
                var type = OutputTypeWriter.Type(naming, property);
                code.Line($"public global::Pulumi.Output<{type}> {property.Name} {{ get; private set; }} = null!;");
                code.Line("");
            }

            var args = ArgsWriter.AllOptional(facts.Inputs) ? $"{name}Args? args = null" : $"{name}Args args";
            code.Line($"public {name}(string name, {args}, global::Pulumi.CustomResourceOptions? options = null)");
            code.Line($"    : base({token}, name, args ?? new {name}Args(), MakeResourceOptions(options)) {{ }}");
            code.Line("");
            WriteOptions(code, naming, facts);
        });
    }

    // A new resource ignores the id in its options. Only Get uses an id, and the generated classes have no Get.
    private static void WriteOptions(CodeWriter code, Naming naming, ResourceFacts facts)
    {
        const string Options = "global::Pulumi.CustomResourceOptions";
        code.Block($"private static {Options} MakeResourceOptions({Options}? options)", () =>
        {
            code.Line($"var defaults = new {Options} {{ Version = global::{naming.Sdk.Package}.Utilities.Version }};");
            AddAll(code, "AdditionalSecretOutputs", facts.SecretOutputs.Select(Naming.Quote));
            AddAll(code, "ReplaceOnChanges", facts.ReplaceOnChanges.Select(Naming.Quote));
            AddAll(code, "Aliases", facts.Aliases.Select(alias => $"new global::Pulumi.Alias {{ Type = {Naming.Quote(alias)} }}"));
            code.Line($"var merged = {Options}.Merge(defaults, options);");
            code.Line("merged.Id = \"\";");
            code.Line("return merged;");
        });
    }

    private static void AddAll(CodeWriter code, string list, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            code.Line($"defaults.{list}.Add({value});");
        }
    }
}
