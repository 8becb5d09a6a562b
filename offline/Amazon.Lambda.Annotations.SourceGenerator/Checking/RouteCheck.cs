using System.Collections.Generic;
using System.Linq;
using Amazon.Lambda.Annotations.SourceGenerator.Models;

namespace Amazon.Lambda.Annotations.SourceGenerator.Checking;

/// <summary>
/// Checks that a parameter binds to each token of the route, and that each parameter has a source. The parameter of a token has
/// [FromRoute(Name = token)], or the name of the token and no attribute.
/// </summary>
internal static class RouteCheck
{
    public static IEnumerable<Finding> Check(FunctionModel function)
    {
        var unnamed = function.RouteTokens
            .Where(token => !function.Parameters.Any(p => p.Source == Source.Route && p.Key == token))
            .ToList();
        foreach (var token in unnamed.Where(token => function.Parameters.All(p => p.Name != token)))
        {
            yield return CannotGenerate(function, $"No parameter binds to the token {token} of the route {function.Template}");
        }

        foreach (var parameter in function.Parameters)
        {
            if (unnamed.Contains(parameter.Name) && parameter.Source >= Source.Services)
            {
                yield return CannotGenerate(
                    function,
                    $"The parameter {parameter.Name} binds to the route by its name: remove its attribute or name the token in it");
            }
            else if (parameter.Source == Source.Header && parameter.Type.IsMap)
            {
                yield return CannotGenerate(function, "Only one type argument is supported for generic types.");
            }
            else if (parameter.Source == Source.Unmarked && !function.IsRouteArgument(parameter))
            {
                yield return CannotGenerate(
                    function, $"The parameter {parameter.Name} of the type {parameter.Type.Name} has no source");
            }
        }
    }

    private static Finding CannotGenerate(FunctionModel function, string reason) =>
        Finding.At(function.Place, Diagnostics.CannotGenerate, reason);
}
