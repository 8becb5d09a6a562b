using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Shop.Contract.Handlers;
using Shop.Infra.Configuration;
using Shop.Infra.Handlers;

namespace Shop.Infra.Graphs;

/// <summary>Runs the program on this machine and gives the stack as a value: no engine, no AWS, no credentials.</summary>
public static class GraphEvaluator
{
    public const string ProjectName = "shop";

    // Pulumi keeps what a run needs in statics.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <exception cref="RunException">The program cannot make this stack; the message says why.</exception>
    public static Task<Graph> EvaluateAsync(ShopConfig config, CancellationToken cancellation = default) =>
        EvaluateAsync(config, HandlerRules.Checked(HandlerCatalog.Deployed), cancellation);

    internal static async Task<Graph> EvaluateAsync(ShopConfig config, HandlerCatalog catalog, CancellationToken cancellation = default)
    {
        await OneAtATime.WaitAsync(cancellation);
        var exitCode = Environment.ExitCode;
        try
        {
            return await RunAsync(config, catalog);
        }
        finally
        {
            // A failed run leaves its own code behind.
            Environment.ExitCode = exitCode;
            OneAtATime.Release();
        }
    }

    private static async Task<Graph> RunAsync(ShopConfig config, HandlerCatalog catalog)
    {
        var registrations = new Registrations();
        var mocks = new RecordingMocks(config.Region);
        var stack = new Factory(() => new ShopStack(config, catalog, FunctionsPackage.Unpublished, registrations.Observe));
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

        return new(config.Stack, Join(config.Stack, registrations, mocks), mocks.StackOutputs);
    }

    private static ImmutableArray<GraphResource> Join(string stack, Registrations registrations, RecordingMocks mocks)
    {
        var urns = new Urns(stack, ProjectName);
        return
        [
            .. registrations.All.Select(registration =>
            {
                var made = mocks.Made(registration.Type, registration.Name);
                return new GraphResource(
                    urns.Of(registration),
                    registration.Type,
                    registration.Name,
                    registration.Parent is null ? null : urns.Of(registration.Parent),
                    registration.IsComponent,
                    made.Inputs,
                    made.State,
                    registration.Protect,
                    [.. registration.DependsOn.Select(urns.Of)]);
            }),
        ];
    }

    // An exception that is not Pulumi's own arrives as a sentence, a line feed, and the exception with its stack.
    private static string Cause(string message)
    {
        if (!message.StartsWith("Running program", StringComparison.Ordinal))
        {
            return message;
        }

        var lines = message.Split('\n', StringSplitOptions.TrimEntries).Skip(1).TakeWhile(line => !line.StartsWith("at ", StringComparison.Ordinal));
        return string.Join('\n', lines);
    }

    private sealed class Factory(Func<ShopStack> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ShopStack) ? create() : null;
    }
}
