using System;
using System.Linq;

namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>A method with [LambdaFunction].</summary>
/// <param name="Template">The route of a REST method; null for a plain function.</param>
/// <param name="Serializer">The serializer that the method names, or else the assembly; null when neither does.</param>
internal sealed record FunctionModel(
    string Assembly,
    string Namespace,
    string Class,
    string Method,
    TypeModel ReturnType,
    EquatableArray<ParameterModel> Parameters,
    string? Template,
    string? ResourceName,
    bool IsImage,
    string? Serializer,
    Place Place)
{
    public string WrapperName => $"{Class}_{Method}_Generated";

    public string Handler => $"{Assembly}::{Namespace}.{WrapperName}::{Method}";

    public string LogicalId => ResourceName ?? string.Concat($"{Namespace}.{WrapperName}".Where(char.IsLetterOrDigit));

    /// <summary>The variable or field of the handler: the class name with a lower case first letter.</summary>
    public string Instance => Class.Length > 1 ? char.ToLowerInvariant(Class[0]) + Class.Substring(1) : Class;

    public bool ReturnsHttpResult => (ReturnType.Result ?? ReturnType).Name == VendorNames.HttpResult;

    public bool ReturnsNothing => ReturnType.IsVoid || (ReturnType.IsTask && ReturnType.Result is null);

    /// <summary>The names in braces. A plus sign at the end is part of the name.</summary>
    public EquatableArray<string> RouteTokens => new((Template ?? string.Empty).Split('/')
        .Where(part => part.StartsWith("{", StringComparison.Ordinal) && part.EndsWith("}", StringComparison.Ordinal))
        .Select(part => part.Substring(1, part.Length - 2))
        .Distinct());

    public bool IsRouteArgument(ParameterModel parameter) =>
        parameter.Source == Source.Route || (parameter.Source == Source.Unmarked && RouteTokens.Contains(parameter.Name));
}
