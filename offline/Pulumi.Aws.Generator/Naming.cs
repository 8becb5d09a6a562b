using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Aws.Generator;

/// <summary>
/// The names of types in C#. Every name starts with global::, because modules have their own classes such as Alias and Function.
/// </summary>
internal sealed class Naming(SdkFacts sdk)
{
    private const string Collections = "global::System.Collections.Immutable";

    public SdkFacts Sdk { get; } = sdk;

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The name of a parameter or local variable. A keyword gets an @.</summary>
    public static string Variable(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    public string Namespace(string module) => module == SdkFacts.Root ? Sdk.Package : $"{Sdk.Package}.{Sdk.Modules[module]}";

    /// <summary>The type of an argument property, without the ? of an optional property.</summary>
    public string Input(TypeFact type) => type.Kind switch
    {
        TypeKind.List => $"global::Pulumi.InputList<{InputElement(type.Arguments[0])}>",
        TypeKind.Map => $"global::Pulumi.InputMap<{InputElement(type.Arguments[0])}>",
        TypeKind.OneOf => $"global::Pulumi.InputUnion<{InputElement(type.Arguments[0])}, {InputElement(type.Arguments[1])}>",
        TypeKind.Mixed => InputElement(type),
        _ => $"global::Pulumi.Input<{InputElement(type)}>",
    };

    /// <summary>The type of an output, without the ? of an optional output.</summary>
    public string Output(TypeFact type) => Plain(type, "Outputs", "");

    private string InputElement(TypeFact type) => Plain(type, "Inputs", "Args");

    private string Plain(TypeFact type, string space, string suffix) => type.Kind switch
    {
        TypeKind.Text => "string",
        TypeKind.Bool => "bool",
        TypeKind.Int => "int",
        TypeKind.Double => "double",
        TypeKind.Any or TypeKind.Mixed => "object",
        TypeKind.Archive => "global::Pulumi.Archive",
        TypeKind.AssetOrArchive => "global::Pulumi.AssetOrArchive",
        TypeKind.Nested => $"global::{Namespace(type.Name!.Module)}.{space}.{type.Name.Name}{suffix}",
        TypeKind.Enum => $"global::{Namespace(type.Name!.Module)}.{type.Name.Name}",
        TypeKind.List => $"{Collections}.ImmutableArray<{Plain(type.Arguments[0], space, suffix)}>",
        TypeKind.Map => $"{Collections}.ImmutableDictionary<string, {Plain(type.Arguments[0], space, suffix)}>",
        _ => $"global::Pulumi.Union<{Plain(type.Arguments[0], space, suffix)}, {Plain(type.Arguments[1], space, suffix)}>",
    };
}
