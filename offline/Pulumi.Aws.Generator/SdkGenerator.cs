using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.Aws.Generator;

/// <summary>
/// Generates resource, argument, output and enum types from the additional files of a project: sdk.json and facts/*.json. Wrong facts
/// are the error FACTS001 with the file and the place in it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SdkGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor WrongFacts = new(
        "FACTS001", "Wrong facts", "{0}: {1}", "Facts", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal))
            .Select(ReadFile)
            .Collect();
        context.RegisterSourceOutput(files, Generate);
    }

    private static (string Path, string Text) ReadFile(AdditionalText file, CancellationToken cancellation) =>
        (file.Path, file.GetText(cancellation)?.ToString() ?? "");

    private static void Generate(SourceProductionContext context, ImmutableArray<(string Path, string Text)> files)
    {
        if (Try(context, () => ReadSdk(files)) is not { } sdk)
        {
            return;
        }

        var resources = files
            .Where(file => !IsSdk(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => Try(context, () => FactsReader.Resource(file.Path, file.Text)))
            .ToList();
        if (resources.Contains(null))
        {
            return;
        }

        if (Try(context, () => SdkWriter.Write(sdk, resources!)) is { } sources)
        {
            foreach (var source in sources)
            {
                context.AddSource(source.Key, SourceText.From(source.Value, Encoding.UTF8));
            }
        }
    }

    private static bool IsSdk(string path) => Path.GetFileName(path) == "sdk.json";

    private static SdkFacts ReadSdk(IEnumerable<(string Path, string Text)> files)
    {
        var found = files.Where(file => IsSdk(file.Path)).ToList();
        return found.Count == 1
            ? FactsReader.Sdk(found[0].Path, found[0].Text)
            : throw new FactsException("sdk.json", "", $"must be given once as an additional file, not {found.Count} times");
    }

    private static T? Try<T>(SourceProductionContext context, Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (FactsException problem)
        {
            var location = Location.Create(problem.File, default, default);
            var place = problem.Where.Length == 0 ? Path.GetFileName(problem.File) : $"{Path.GetFileName(problem.File)}, {problem.Where}";
            context.ReportDiagnostic(Diagnostic.Create(WrongFacts, location, place, problem.Message));
            return null;
        }
    }
}
