using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>The exit code for a failure that the program has reported to the Pulumi CLI.</summary>
    private const int ExitCodeAfterReportedFailure = 32;

    /// <summary>Runs a stack with mocks and returns every resource, including the stack, in the order of registration.</summary>
    /// <exception cref="RunException">The program failed. Several failures are an <see cref="AggregateException"/> of these.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => TestAsync(mocks, options, () => (Stack)Activator.CreateInstance(
            typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!);

    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        return TestAsync(mocks, options, Resolve);

        Stack Resolve() => serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException($"The service provider has no {typeof(TStack)}.");
    }

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => TestProgramAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
        => TestProgramAsync(testMocks, testOptions, createResources);

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
        => (await TestProgramAsync(testMocks, testOptions, () =>
        {
            createResources();
            return new Dictionary<string, object?>();
        }).ConfigureAwait(false)).Resources;

    private static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestProgramAsync(
        IMocks mocks, TestOptions options, Func<IDictionary<string, object?>> program)
    {
        var all = await TestAsync(mocks, options, () => new ProgramStack(program)).ConfigureAwait(false);
        var stack = all.OfType<ProgramStack>().Single();
        return (all.Remove(stack), stack.Outputs);
    }

    /// <summary>A separate async method: at its end the current instance is reset.</summary>
    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> create)
    {
        var deployment = new Deployment(mocks, options);
        Ambient.Value = Ambient.Value is null
            ? new DeploymentInstance(deployment)
            : throw new InvalidOperationException("A deployment is running already: Deployment.Instance can be set only once.");
        await deployment.RunAsync(create).ConfigureAwait(false);
        return deployment.Errors switch
        {
            [] => deployment.Monitor.Resources,
            [var only] => throw new RunException(only),
            var several => throw new AggregateException(several.Select(error => new RunException(error))),
        };
    }

    private static string Describe(Exception error) => error switch
    {
        RunException or ResourceException { HideStack: true } => error.Message,
        ResourceException => error.ToString(),
        _ => $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{error}",
    };

    private async Task RunAsync(Func<Stack> create)
    {
        ImmutableArray<Exception> faults;
        try
        {
            create().RegisterPropertyOutputs();
            faults = await Work.WhenIdleOrFaultedAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            faults = [error];
        }

        foreach (var fault in faults)
        {
            AddError(Describe(fault));
            Environment.ExitCode = ExitCodeAfterReportedFailure;
        }
    }

    private sealed class ProgramStack : Stack
    {
        public ProgramStack(Func<IDictionary<string, object?>> program) => Outputs = program();

        public IDictionary<string, object?> Outputs { get; }
    }
}
