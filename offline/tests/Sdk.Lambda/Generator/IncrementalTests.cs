extern alias generator;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Shop.Tests.Sdk.Lambda.Generator;

public sealed class IncrementalTests
{
    [Fact]
    public void A_change_in_another_file_generates_no_wrapper_again()
    {
        var before = Compiled.From("namespace Snippets; public class Things { [LambdaFunction] public string Get() => string.Empty; }")
            .WithoutWrappers();
        var after = before.AddSyntaxTrees(CSharpSyntaxTree.ParseText("public class Elsewhere;"));

        var driver = CSharpGeneratorDriver
            .Create(
                [new generator::Amazon.Lambda.Annotations.SourceGenerator.Generator().AsSourceGenerator()],
                driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGenerators(before)
            .RunGenerators(after);

        var reasons = Assert.Single(driver.GetRunResult().Results).TrackedOutputSteps
            .SelectMany(steps => steps.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Reason)
            .ToList();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }
}
