using System;
using System.Collections.Generic;

namespace Pulumi.Aws.Generator;

/// <summary>What sdk.json says: the root namespace and the namespace below it of each module.</summary>
internal sealed record SdkFacts(string Package, IReadOnlyDictionary<string, string> Modules)
{
    /// <summary>The module of types that have none; they stand in the root namespace.</summary>
    public const string Root = "index";

    /// <summary>The name of the attribute on resources: AwsResourceType in Pulumi.Aws.</summary>
    public string ResourceAttribute => Package.Substring(Package.LastIndexOf('.') + 1) + "ResourceType";
}

/// <summary>One facts file. Names of nested types are qualified by their module: dynamodb.TableAttribute.</summary>
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

/// <param name="Wire">The name that the engine sees, camelCase.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Secret">Its value is made a secret when it is set.</param>
internal sealed record Property(string Wire, string Name, TypeFact Type, bool Optional, bool Secret);

internal enum TypeKind
{
    Text,
    Bool,
    Int,
    Double,
    Any,

    /// <summary>One of three or more types: a plain object, not an Input.</summary>
    Mixed,
    Archive,
    AssetOrArchive,
    Nested,
    Enum,
    List,
    Map,
    OneOf,
}

/// <param name="Name">Of a nested type or an enum; otherwise null.</param>
/// <param name="Arguments">One element type of a list or map, two cases of a union; otherwise empty.</param>
internal sealed record TypeFact(TypeKind Kind, TypeName? Name, IReadOnlyList<TypeFact> Arguments);

/// <summary>A facts file is wrong; <paramref name="where"/> names the place in it, for example inputs.tags.</summary>
internal sealed class FactsException(string file, string where, string problem) : Exception(problem)
{
    public string File { get; } = file;

    public string Where { get; } = where;
}
