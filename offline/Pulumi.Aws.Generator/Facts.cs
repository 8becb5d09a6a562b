using System;
using System.Collections.Generic;

namespace Pulumi.Aws.Generator;

/// <summary>The contents of sdk.json: the root namespace and the namespace of each module below it.</summary>
internal sealed record SdkFacts(string Package, IReadOnlyDictionary<string, string> Modules)
{
    /// <summary>The module of types without a module. Their namespace is the root namespace.</summary>
    public const string Root = "index";

    /// <summary>The name of the attribute on resources: AwsResourceType in Pulumi.Aws.</summary>
    public string ResourceAttribute => Package.Substring(Package.LastIndexOf('.') + 1) + "ResourceType";
}

/// <summary>A facts file. The name of a nested type has its module as prefix: dynamodb.TableAttribute.</summary>
internal sealed record ResourceFacts(
    string File,
    string Token,
    string Version,
    TypeName Name,
    IReadOnlyList<Property> Inputs,
    IReadOnlyList<Property> Outputs,
    IReadOnlyList<NestedType> InputTypes,
    IReadOnlyList<NestedType> OutputTypes,
    IReadOnlyList<EnumType> Enums,
    IReadOnlyList<string> SecretOutputs,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> ReplaceOnChanges);

internal sealed record TypeName(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}

internal sealed record NestedType(TypeName Name, IReadOnlyList<Property> Properties);

internal sealed record EnumType(TypeName Name, IReadOnlyList<KeyValuePair<string, string>> Members);

/// <param name="Wire">The name on the wire, in camelCase.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Secret">The setter makes the value a secret.</param>
internal sealed record Property(string Wire, string Name, TypeFact Type, bool Optional, bool Secret);

internal enum TypeKind
{
    Text,
    Bool,
    Int,
    Double,
    Any,

    /// <summary>A union of three or more types: an object, not an Input.</summary>
    Mixed,
    Archive,
    AssetOrArchive,
    Nested,
    Enum,
    List,
    Map,
    OneOf,
}

/// <param name="Name">The name of a nested type or an enum; otherwise null.</param>
/// <param name="Arguments">The element type of a list or map, or the two types of a union; otherwise empty.</param>
internal sealed record TypeFact(TypeKind Kind, TypeName? Name, IReadOnlyList<TypeFact> Arguments);

/// <summary>An error in a facts file. <paramref name="where"/> is the place in it, for example inputs.tags.</summary>
internal sealed class FactsException(string file, string where, string problem) : Exception(problem)
{
    public string File { get; } = file;

    public string Where { get; } = where;
}
