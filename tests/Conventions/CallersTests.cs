using System.Reflection;
using System.Runtime.CompilerServices;
using Amazon.Lambda.Annotations;

namespace Shop.Tests.Conventions;

/// <summary>A rule of the domain or a method of a store that no deployed function uses is unfinished work.</summary>
public sealed class CallersTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Domain = typeof(Shop.Domain.Refusal).Assembly;
    private static readonly Assembly Functions = typeof(Shop.Functions.Startup).Assembly;

    // The user pool does not let users change their addresses yet; notifications are tested with changed addresses.
    private static readonly string[] Awaited = ["Account.ChangeEmail"];

    private static readonly CallGraph Graph = new(
        [Domain, Functions],
        Functions.GetTypes().SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)) || method.DeclaringType == typeof(Shop.Functions.Startup)));

    [Fact]
    public void Every_public_operation_of_the_domain_is_used_by_a_function() =>
        AssertUsed(Methods(Domain).Where(method => method.IsPublic && method.DeclaringType!.IsVisible));

    [Fact]
    public void Every_method_of_a_store_is_used_by_a_function() =>
        AssertUsed(Methods(Functions).Where(method => method.DeclaringType!.Name.EndsWith("Store", StringComparison.Ordinal)));

    [Fact]
    public void An_unused_method_is_found()
    {
        var graph = new CallGraph([typeof(CallersTests).Assembly], [Method(nameof(Caller))]);
        Assert.True(graph.Reaches(Method(nameof(CalledInLambda))));
        Assert.False(graph.Reaches(Method(nameof(Uncalled))));
    }

    private static async Task<int> Caller() => await Task.FromResult(new[] { 1 }.Select(_ => CalledInLambda()).First());

    private static int CalledInLambda() => 1;

    private static int Uncalled() => 2;

    private static MethodInfo Method(string name) => typeof(CallersTests).GetMethod(name, Declared)!;

    private static IEnumerable<MethodInfo> Methods(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.IsInterface)
        .SelectMany(type => type.GetMethods(Declared))
        .Where(method => !method.IsSpecialName && !method.IsAbstract
            && !method.IsDefined(typeof(CompilerGeneratedAttribute)) && method.Name != "Deconstruct");

    private static void AssertUsed(IEnumerable<MethodInfo> methods)
    {
        var unused = methods.Where(method => !CallGraph.Implements(method) && !Graph.Reaches(method))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Except(Awaited).ToList();
        Assert.True(unused.Count == 0, $"No function uses {string.Join(", ", unused)}.");
    }
}
