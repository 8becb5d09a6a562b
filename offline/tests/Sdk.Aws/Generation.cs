using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Pulumi.Aws.Generator;

namespace Shop.Tests.Sdk.Aws;

/// <summary>A run of the generator with facts as text. The result is compiled with the current Pulumi SDK.</summary>
internal sealed class Generation
{
    public const string Sdk = """{ "package": "Pulumi.Made", "modules": { "things": "Things", "other": "Other" } }""";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private Generation(Compilation compilation, ImmutableArray<Diagnostic> diagnostics, int sources) =>
        (Compilation, Diagnostics, Sources) = (compilation, diagnostics, sources);

    public Compilation Compilation { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public int Sources { get; }

    /// <summary>The files are a.json, b.json and so on, and an sdk.json with the modules things and other.</summary>
    public static Generation Of(params string[] facts) => Of(Sdk, facts);

    public static Generation Of(string? sdk, string[] facts)
    {
        var files = facts.Select((text, index) => new File($"facts/{(char)('a' + index)}.json", text));
        if (sdk is not null)
        {
            files = files.Prepend(new File("sdk.json", sdk));
        }

        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var empty = CSharpCompilation.Create("Made", references: References, options: options);
        var driver = CSharpGeneratorDriver.Create([new SdkGenerator().AsSourceGenerator()], files);
        var result = driver.RunGeneratorsAndUpdateCompilation(empty, out var compilation, out var diagnostics).GetRunResult();
        Assert.All(result.Results, run => Assert.Null(run.Exception));
        return new(compilation, diagnostics, result.GeneratedTrees.Length);
    }

    /// <summary>The compiled types. Fails on every diagnostic of the compiler.</summary>
    public Assembly Load()
    {
        Assert.Empty(Diagnostics);
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        Assert.DoesNotContain(emitted.Diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return Assembly.Load(image.ToArray());
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
