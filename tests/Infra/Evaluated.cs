using System.Collections.Concurrent;
using System.Collections.Immutable;
using Shop.Contract.Handlers;
using Shop.Infra.Configuration;
using Shop.Infra.Graphs;

namespace Shop.Tests.Infra;

/// <summary>The graphs of the committed stacks. Each is evaluated once and read by many tests.</summary>
internal static class Evaluated
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Graph>>> Graphs = new();

    public static Task<Graph> Stack(string stack) =>
        Graphs.GetOrAdd(stack, name => new(() => GraphEvaluator.EvaluateAsync(ShopConfig.Load(Repository.Root, name)))).Value;

    public static Task<Graph> Dev(Func<ShopConfig, ShopConfig> change) =>
        GraphEvaluator.EvaluateAsync(change(ShopConfig.Load(Repository.Root, "dev")));

    public static Task<Graph> Dev(Func<Handler, Handler> change) =>
        GraphEvaluator.EvaluateAsync(ShopConfig.Load(Repository.Root, "dev"), HandlerCatalog.Deployed.With(change));

    /// <summary>The stack dev with one handler changed.</summary>
    public static Task<Graph> Dev(string slug, Func<Handler, Handler> change) =>
        Dev(handler => handler.Slug == slug ? change(handler) : handler);

    public static GraphResource The(this Graph graph, string type, string name) =>
        graph.OfType(type).Single(resource => resource.Name == name);

    public static string Text(this GraphResource resource, string input) => (string)resource.Inputs[input];

    public static ImmutableDictionary<string, object> Object(this GraphResource resource, string input) =>
        (ImmutableDictionary<string, object>)resource.Inputs[input];

    public static string[] Texts(this GraphResource resource, string input) =>
        [.. ((ImmutableArray<object>)resource.Inputs[input]).Cast<string>()];
}
