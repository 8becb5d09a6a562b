extern alias generator;

using System.Collections.Immutable;
using System.Reflection;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;

namespace Shop.Tests.Sdk.Lambda.Generator;

/// <summary>A source text that the generator and the compiler processed in memory.</summary>
internal sealed class Compiled
{
    private const string Usings =
        """
        using System.Threading.Tasks;
        using Amazon.Lambda.Annotations;
        using Amazon.Lambda.Annotations.APIGateway;
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.Core;
        using Microsoft.Extensions.DependencyInjection;

        """;

    public const string Serializer =
        "[assembly: LambdaSerializer(typeof(Amazon.Lambda.Serialization.SystemTextJson.DefaultLambdaJsonSerializer))]";

    private static readonly Type[] References =
    [
        typeof(LambdaFunctionAttribute), typeof(APIGatewayProxyRequest), typeof(ILambdaContext), typeof(DefaultLambdaJsonSerializer),
        typeof(ServiceCollection), typeof(IServiceCollection),
    ];

    private static readonly Lazy<IReadOnlyList<string>> Framework = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Linq.dll"
                or "System.Collections.dll" or "System.ComponentModel.dll" or "netstandard.dll"),
    ]);

    private Compiled(Compilation compilation, ImmutableArray<Diagnostic> reported)
    {
        Compilation = compilation;
        Reported = reported;
    }

    public Compilation Compilation { get; }

    /// <summary>The diagnostics of the generator.</summary>
    public ImmutableArray<Diagnostic> Reported { get; }

    public IEnumerable<string> Ids => Reported.Select(d => d.Id);

    public static Compiled From(string source, string name = "Snippet", Type? without = null, string head = Serializer)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithNullableContextOptions(NullableContextOptions.Enable);
        var tree = CSharpSyntaxTree.ParseText(Usings + head + source);
        var compilation = CSharpCompilation.Create(name, [tree], Assemblies(without), options);
        CSharpGeneratorDriver
            .Create(new generator::Amazon.Lambda.Annotations.SourceGenerator.Generator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var reported);
        return new Compiled(generated, reported);
    }

    public Compilation WithoutWrappers() => Compilation.RemoveSyntaxTrees(Compilation.SyntaxTrees.Skip(1));

    public Assembly Load()
    {
        using var image = new MemoryStream();
        var result = Compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    private static IEnumerable<MetadataReference> Assemblies(Type? without) => Framework.Value
        .Concat(References.Where(type => type != without).Select(type => type.Assembly.Location))
        .Distinct()
        .Select(path => MetadataReference.CreateFromFile(path));
}
