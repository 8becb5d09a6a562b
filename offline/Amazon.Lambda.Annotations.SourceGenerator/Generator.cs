using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Amazon.Lambda.Annotations.SourceGenerator.Checking;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Amazon.Lambda.Annotations.SourceGenerator.Reading;
using Amazon.Lambda.Annotations.SourceGenerator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Amazon.Lambda.Annotations.SourceGenerator;

/// <summary>Writes one wrapper class for each method marked [LambdaFunction].</summary>
[Generator]
public sealed class Generator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var syntax = context.SyntaxProvider;
        var functions = syntax.ForAttributeWithMetadataName(
            VendorNames.Function, (_, _) => true, (match, _) => FunctionReader.Read((IMethodSymbol)match.TargetSymbol, match.TargetNode));
        var startups = syntax.ForAttributeWithMetadataName(
            VendorNames.Startup, (_, _) => true, (match, _) => ProjectReader.Read((INamedTypeSymbol)match.TargetSymbol, match.TargetNode));
        var bareRoutes = syntax.ForAttributeWithMetadataName(
            VendorNames.RestApi,
            (_, _) => true,
            (match, _) => match.TargetSymbol.Attribute(VendorNames.Function) is null ? Place.Of(match.TargetNode) : null);
        var project = context.CompilationProvider.Select((compilation, _) => ProjectReader.Read(compilation));

        context.RegisterSourceOutput(
            bareRoutes.Where(place => place is not null),
            (output, place) => Report(output, [Finding.At(place, Diagnostics.MissingFunctionAttribute, "RestApi")]));
        context.RegisterSourceOutput(
            functions.Collect().Combine(startups.Collect()).Combine(project),
            (output, input) => Generate(output, input.Left.Left, input.Left.Right, input.Right));
    }

    private static void Generate(
        SourceProductionContext output,
        ImmutableArray<FunctionModel> functions,
        ImmutableArray<StartupModel> startups,
        ProjectModel project)
    {
        var wrong = ProjectCheck.Check(functions, startups, project).ToList();
        Report(output, wrong);
        if (wrong.Count > 0)
        {
            return;
        }

        var startup = startups.FirstOrDefault(s => s.ConfiguresServices);
        foreach (var function in functions)
        {
            var findings = FunctionCheck.Check(function, project).ToList();
            Report(output, findings);
            if (findings.Count == 0)
            {
                var wrapper = new WrapperWriter(function, startup?.Class, project).Write();
                output.AddSource($"{function.WrapperName}.g.cs", SourceText.From(wrapper, Encoding.UTF8));
            }
        }
    }

    private static void Report(SourceProductionContext output, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            output.ReportDiagnostic(finding.ToDiagnostic());
        }
    }
}
