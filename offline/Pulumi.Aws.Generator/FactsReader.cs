using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Aws.Generator;

/// <summary>Reads sdk.json and facts files. Every error in them is a <see cref="FactsException"/>.</summary>
internal static class FactsReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "token", "version", "names", "inputs", "outputs", "inputTypes", "outputTypes", "enums",
        "secretInputs", "secretOutputs", "aliases", "replaceOnChanges",
    };

    public static SdkFacts Sdk(string file, string text)
    {
        var json = Json.Parse(file, text);
        var modules = Members(json, "modules").ToDictionary(member => member.Key, member => Identifier(member.Value, member.Value.Text()));
        return new SdkFacts(json.Required("package").Text(), modules);
    }

    public static ResourceFacts Resource(string file, string text)
    {
        var json = Json.Parse(file, text);
        if (json.Members().FirstOrDefault(member => !Known.Contains(member.Key)) is { Value: { } stranger })
        {
            throw stranger.Error("is not known");
        }

        var token = json.Required("token").Text();
        var parts = token.Split(':');
        if (parts.Length != 3)
        {
            throw json.Required("token").Error($"'{token}' is not of the form package:module:Type");
        }

        var name = new TypeName(parts[1].Split('/')[0], Identifier(json.Required("token"), parts[2]));
        var names = Members(json, "names").ToDictionary(member => member.Key, member => Identifier(member.Value, member.Value.Text()));
        var secretInputs = Texts(json, "secretInputs");

        IReadOnlyList<Property> Properties(Json members, string type, IReadOnlyList<string> secrets) =>
            [.. members.Members().Select(member => PropertyOf(member.Value, member.Key, name.Module, type, names, secrets))];

        IReadOnlyList<NestedType> Types(string key) =>
            [.. Members(json, key).Select(type => Nested(NameOf(type.Value, type.Key, name.Module), type.Value))];

        NestedType Nested(TypeName type, Json members) => new(type, Properties(members, type.Name, []));

        var facts = new ResourceFacts(
            file,
            token,
            json.Required("version").Text(),
            name,
            Properties(json.Required("inputs"), name.Name, secretInputs),
            Properties(json.Required("outputs"), name.Name, []),
            Types("inputTypes"),
            Types("outputTypes"),
            [.. Members(json, "enums").Select(type => EnumOf(type.Value, type.Key, name.Module))],
            Texts(json, "secretOutputs"),
            Texts(json, "aliases"),
            Texts(json, "replaceOnChanges"));
        References.Check(facts, json);
        return facts;
    }

    private static Property PropertyOf(
        Json json, string wire, string module, string type, Dictionary<string, string> names, IReadOnlyList<string> secrets)
    {
        Identifier(json, wire);
        var name = names.TryGetValue($"{type}.{wire}", out var given) ? given : char.ToUpperInvariant(wire[0]) + wire.Substring(1);
        if (name == type)
        {
            throw json.Error($"has the name of its class '{type}': give it its C# name under names in sdk.json");
        }

        try
        {
            var (fact, optional) = TypeParser.Parse(json.Text(), module);
            var secret = secrets.Contains(wire);
            return secret && fact.Kind is TypeKind.List or TypeKind.Map
                ? throw json.Error("is a secret list or map, which is not supported")
                : new Property(wire, name, fact, optional, secret);
        }
        catch (FormatException problem)
        {
            throw json.Error(problem.Message);
        }
    }

    private static EnumType EnumOf(Json json, string text, string module)
    {
        var members = json.Members()
            .Select(member => new KeyValuePair<string, string>(Identifier(member.Value, member.Key), member.Value.Text()));
        return new EnumType(NameOf(json, text, module), [.. members]);
    }

    private static TypeName NameOf(Json json, string text, string module)
    {
        var name = TypeParser.Name(text, module);
        return name with { Name = Identifier(json, name.Name) };
    }

    private static IReadOnlyList<KeyValuePair<string, Json>> Members(Json json, string key) => json.Optional(key)?.Members() ?? [];

    private static IReadOnlyList<string> Texts(Json json, string key) => json.Optional(key)?.Texts() ?? [];

    private static string Identifier(Json json, string text) =>
        SyntaxFacts.IsValidIdentifier(text) ? text : throw json.Error($"'{text}' is not a C# name");
}
