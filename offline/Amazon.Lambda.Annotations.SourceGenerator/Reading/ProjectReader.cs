using System.Linq;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Reading;

internal static class ProjectReader
{
    public static StartupModel Read(INamedTypeSymbol type, SyntaxNode syntax)
    {
        var methods = type.GetMembers().OfType<IMethodSymbol>().ToList();
        return new StartupModel(
            type.ToDisplayString(),
            methods.Any(m => m.Name == "ConfigureServices" && m.Parameters.Length == 1
                && m.Parameters[0].Type.ToDisplayString() == "Microsoft.Extensions.DependencyInjection.IServiceCollection"),
            methods.Any(m => m.Name == "ConfigureHostBuilder"),
            Place.Of(syntax));
    }

    public static ProjectModel Read(Compilation compilation)
    {
        var references = compilation.ReferencedAssemblyNames.ToList();
        return new ProjectModel(
            references.FirstOrDefault(r => r.Name == VendorNames.Annotations)?.Version.ToString(),
            references.Any(r => r.Name == VendorNames.GatewayEvents),
            compilation.Assembly.Attribute(VendorNames.GlobalProperties)?.Named<string>("Runtime"));
    }
}
