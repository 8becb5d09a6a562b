using System;
using System.Collections.Generic;
using System.Linq;

namespace Pulumi.Aws.Generator;

/// <summary>Writes all sources of a package. A type of several resources is written once.</summary>
internal static class SdkWriter
{
    public static IReadOnlyList<KeyValuePair<string, string>> Write(SdkFacts sdk, IReadOnlyList<ResourceFacts> resources)
    {
        foreach (var facts in resources)
        {
            RefuseUnknownModules(sdk, facts);
            RefuseAnotherVersion(resources[0], facts);
            RefuseAnotherFileOfTheType(resources, facts);
        }

        var naming = new Naming(sdk);
        var sources = new List<KeyValuePair<string, string>> { new("Utilities.g.cs", Utilities(sdk, resources)) };
        foreach (var facts in resources)
        {
            sources.Add(new($"{facts.Name}.g.cs", ResourceWriter.Write(naming, facts)));
        }

        var inputs = Shared(resources, facts => facts.InputTypes, type => type.Name, Same);
        var outputs = Shared(resources, facts => facts.OutputTypes, type => type.Name, Same);
        var enums = Shared(resources, facts => facts.Enums, type => type.Name, (a, b) => a.Members.SequenceEqual(b.Members));
        AddModules(sources, inputs, type => type.Name, "inputs", module => naming.Namespace(module) + ".Inputs",
            (code, type) => ArgsWriter.Write(code, naming, type.Name.Name + "Args", type.Properties));
        AddModules(sources, outputs, type => type.Name, "outputs", module => naming.Namespace(module) + ".Outputs",
            (code, type) => OutputTypeWriter.Write(code, naming, type));
        AddModules(sources, enums, type => type.Name, "enums", naming.Namespace, EnumWriter.Write);
        return sources;
    }

    private static string Utilities(SdkFacts sdk, IReadOnlyList<ResourceFacts> resources)
    {
        var code = new CodeWriter();
        code.Block($"namespace {sdk.Package}", () =>
        {
            code.Block("internal static class Utilities", () =>
                code.Line($"public static string Version => {Naming.Quote(resources.Count > 0 ? resources[0].Version : "")};"));
            code.Line("");
            code.Block($"internal sealed class {sdk.ResourceAttribute}Attribute : global::Pulumi.ResourceTypeAttribute", () =>
                code.Line($"public {sdk.ResourceAttribute}Attribute(string type) : base(type, Utilities.Version) {{ }}"));
        });
        return code.ToString();
    }

    private static void AddModules<T>(
        List<KeyValuePair<string, string>> sources, IEnumerable<T> types, Func<T, TypeName> name, string kind,
        Func<string, string> space, Action<CodeWriter, T> write)
    {
        foreach (var module in types.GroupBy(type => name(type).Module))
        {
            var code = new CodeWriter();
            code.Block($"namespace {space(module.Key)}", () =>
            {
                foreach (var type in module)
                {
                    write(code, type);
                    code.Line("");
                }
            });
            sources.Add(new($"{module.Key}.{kind}.g.cs", code.ToString()));
        }
    }

    private static List<T> Shared<T>(
        IReadOnlyList<ResourceFacts> resources, Func<ResourceFacts, IEnumerable<T>> types,
        Func<T, TypeName> name, Func<T, T, bool> same)
    {
        var found = new Dictionary<TypeName, T>();
        foreach (var facts in resources)
        {
            foreach (var type in types(facts))
            {
                if (found.TryGetValue(name(type), out var before) && !same(before, type))
                {
                    throw new FactsException(facts.File, name(type).Name, "differs from its description in another file");
                }

                found[name(type)] = type;
            }
        }

        return [.. found.Values];
    }

    private static bool Same(NestedType a, NestedType b) =>
        a.Properties.Select(Text).SequenceEqual(b.Properties.Select(Text), StringComparer.Ordinal);

    private static string Text(Property property) => $"{property.Wire} {property.Name} {Text(property.Type)} {property.Optional}";

    private static string Text(TypeFact type) => $"{type.Kind}:{type.Name}<{string.Join(",", type.Arguments.Select(Text))}>";

    private static void RefuseUnknownModules(SdkFacts sdk, ResourceFacts facts)
    {
        bool Known(TypeName name) => name.Module == SdkFacts.Root || sdk.Modules.ContainsKey(name.Module);

        var names = facts.InputTypes.Concat(facts.OutputTypes).Select(type => type.Name).Concat(facts.Enums.Select(type => type.Name));
        if (names.Prepend(facts.Name).FirstOrDefault(name => !Known(name)) is { } unknown)
        {
            throw new FactsException(
                facts.File, unknown.ToString(), $"is in the module '{unknown.Module}', for which sdk.json has no namespace");
        }
    }

    private static void RefuseAnotherVersion(ResourceFacts first, ResourceFacts facts)
    {
        if (facts.Version != first.Version)
        {
            throw new FactsException(
                facts.File, "version", $"is {facts.Version}, but other files are of {first.Version}: extract all again");
        }
    }

    private static void RefuseAnotherFileOfTheType(IReadOnlyList<ResourceFacts> resources, ResourceFacts facts)
    {
        if (resources.First(other => other.Name == facts.Name) != facts)
        {
            throw new FactsException(facts.File, "token", $"is of the type {facts.Name}, which another file describes as well");
        }
    }
}
