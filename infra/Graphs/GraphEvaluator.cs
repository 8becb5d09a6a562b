using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Shop.Contract.Handlers;
using Shop.Infra.Configuration;
using Shop.Infra.Handlers;

namespace Shop.Infra.Graphs;

/// <summary>
/// Runs the Pulumi program on this machine and returns the stack as a value. It needs no Pulumi engine, no AWS and no credentials.
/// </summary>
public static class GraphEvaluator
{
    public const string ProjectName = "shop";

    // Pulumi keeps the state of a run in static fields, so only one run is possible at a time.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <exception cref="RunException">The program cannot create this stack; the message says why.</exception>
    public static Task<Graph> EvaluateAsync(ShopConfig config, CancellationToken cancellationToken = default) =>
        EvaluateAsync(config, HandlerRules.Checked(HandlerCatalog.Deployed), cancellationToken);

    internal static async Task<Graph> EvaluateAsync(
        ShopConfig config, HandlerCatalog catalog, CancellationToken cancellationToken = default)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        var exitCode = Environment.ExitCode;
        try
        {
            return await RunAsync(config, catalog);
        }
        finally
        {
            // A failed run changes the exit code of this process. This line restores it.
            Environment.ExitCode = exitCode;
            OneAtATime.Release();
        }
    }

    private static async Task<Graph> RunAsync(ShopConfig config, HandlerCatalog catalog)
    {
        var resources = new RegisteredResources();
        var mocks = new RecordingMocks(config.Region);
        var stack = new Factory(() => new ShopStack(config, catalog, FunctionsPackage.Unpublished, resources.Observe));
        try
        {
            await Deployment.TestWithServiceProviderAsync<ShopStack>(
                mocks,
                stack,
                new() { ProjectName = ProjectName, StackName = config.Stack, IsPreview = false });
        }
        catch (RunException e)
        {
            throw new RunException(Cause(e.Message), e);
        }
        catch (AggregateException e)
        {
            throw new RunException(string.Join('\n', e.InnerExceptions.Select(inner => Cause(inner.Message)).Distinct()), e);
        }

        return new(config.Stack, Join(config.Stack, resources, mocks), mocks.StackOutputs);
    }

    private static ImmutableArray<GraphResource> Join(string stack, RegisteredResources resources, RecordingMocks mocks)
    {
        var urns = new Urns(stack, ProjectName);
        return
        [
            .. resources.All.Select(resource =>
            {
                var made = mocks.Made(resource.Type, resource.Name);
                return new GraphResource(
                    urns.Of(resource),
                    resource.Type,
                    resource.Name,
                    resource.Parent is null ? null : urns.Of(resource.Parent),
                    resource.IsComponent,
                    made.Inputs,
                    made.State,
                    resource.Protect,
                    [.. resource.DependsOn.Select(urns.Of)]);
            }),
        ];
    }

    // Pulumi reports an exception of another type as a sentence, a line feed, and the exception with its stack trace.
    private static string Cause(string message)
    {
        if (!message.StartsWith("Running program", StringComparison.Ordinal))
        {
            return message;
        }

        var lines = message.Split('\n', StringSplitOptions.TrimEntries).Skip(1);
        return string.Join('\n', lines.TakeWhile(line => !line.StartsWith("at ", StringComparison.Ordinal)));
    }

    private sealed class Factory(Func<ShopStack> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ShopStack) ? create() : null;
    }
}
