using System.Linq;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

/// <summary>Reads the models of functions from symbols.</summary>
internal static class FunctionReader
{
    /// <summary>In the order of the package: when a parameter has two of the attributes, the first in this list applies.</summary>
    private static readonly (Source Source, string Attribute)[] Bindings =
    [
        (Source.Services, VendorNames.FromServices),
        (Source.Query, VendorNames.FromQuery),
        (Source.Header, VendorNames.FromHeader),
        (Source.Body, VendorNames.FromBody),
        (Source.Route, VendorNames.FromRoute),
    ];

    public static FunctionModel Read(IMethodSymbol method, SyntaxNode syntax)
    {
        var function = method.Attribute(VendorNames.Function)!;
        var route = method.Attribute(VendorNames.RestApi);
        var assembly = method.ContainingAssembly;
        return new FunctionModel(
            assembly.Name,
            method.ContainingNamespace.ToDisplayString(),
            method.ContainingType.Name,
            method.Name,
            TypeModel.Of(method.ReturnType),
            new EquatableArray<ParameterModel>(method.Parameters.Select(Read)),
            route is null ? null : Template(route),
            function.Named<string>("ResourceName"),
            function.Named<int>("PackageType") == 1,
            (method.Attribute(VendorNames.SerializerAttribute) ?? assembly.Attribute(VendorNames.SerializerAttribute))
                ?.ConstructorArguments.FirstOrDefault().Value?.ToString(),
            Place.Of(syntax));
    }

    private static string Template(AttributeData route) =>
        route.Named<string>("Template") ?? route.ConstructorArguments.ElementAtOrDefault(1).Value as string ?? string.Empty;

    private static ParameterModel Read(IParameterSymbol parameter)
    {
        var type = TypeModel.Of(parameter.Type);
        if (type.Name is VendorNames.Context or VendorNames.Request)
        {
            return new ParameterModel(parameter.Name, type, type.Name == VendorNames.Context ? Source.Context : Source.Request, null);
        }

        var (source, attribute) = Bindings
            .Select(binding => (binding.Source, Attribute: parameter.Attribute(binding.Attribute)))
            .FirstOrDefault(binding => binding.Attribute is not null);
        return new ParameterModel(parameter.Name, type, source, attribute?.Named<string>("Name"));
    }
}
