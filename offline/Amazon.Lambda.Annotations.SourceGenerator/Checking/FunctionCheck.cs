using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Amazon.Lambda.Annotations.SourceGenerator.Models;

namespace Amazon.Lambda.Annotations.SourceGenerator.Checking;

/// <summary>Finds the errors of one function. With an error it gets no wrapper.</summary>
internal static class FunctionCheck
{
    private const int LongestHandler = 127;
    private static readonly Regex Key = new("^[a-zA-Z0-9._$-]+$");
    private static readonly Regex LogicalId = new("^[a-zA-Z0-9]+$");

    public static IEnumerable<Finding> Check(FunctionModel function, ProjectModel project)
    {
        if (function.Template is not null && !project.HasGatewayEvents)
        {
            return [Finding.At(function.Place, Diagnostics.MissingPackage, VendorNames.GatewayEvents)];
        }

        var findings = Declaration(function)
            .Concat(function.Template is null ? WithoutRoute(function) : WithRoute(function))
            .ToList();
        return findings.Count > 0 || function.Template is null ? findings : RouteCheck.Check(function);
    }

    private static IEnumerable<Finding> Declaration(FunctionModel function)
    {
        if (!LogicalId.IsMatch(function.LogicalId))
        {
            yield return Finding.At(function.Place, Diagnostics.InvalidResourceName);
        }

        if (!function.IsImage && function.Handler.Length > LongestHandler)
        {
            yield return Finding.At(function.Place, Diagnostics.HandlerTooLong, function.Handler);
        }

        if (function.Serializer is null)
        {
            yield return Finding.At(function.Place, Diagnostics.MissingSerializer);
        }
    }

    private static IEnumerable<Finding> WithoutRoute(FunctionModel function)
    {
        if (function.ReturnsHttpResult)
        {
            yield return Finding.At(function.Place, Diagnostics.HttpResultWithoutRoute);
        }

        if (function.Parameters.Any(p => p.Source is Source.Query or Source.Header or Source.Body or Source.Route))
        {
            yield return Finding.At(function.Place, Diagnostics.BindingWithoutRoute);
        }
    }

    private static IEnumerable<Finding> WithRoute(FunctionModel function)
    {
        foreach (var parameter in function.Parameters)
        {
            if (parameter.Source == Source.Query && !(parameter.Type.IsPrimitive || parameter.Type.Item is { IsPrimitive: true }))
            {
                yield return Finding.At(
                    function.Place, Diagnostics.UnsupportedQueryType, parameter.Name, parameter.Type.Name);
            }

            if (parameter.Key is { Length: > 0 } key && !Key.IsMatch(key))
            {
                yield return Finding.At(function.Place, Diagnostics.InvalidKey, key, parameter.Name);
            }
        }
    }
}
