using Shop.Functions.Hosting;

namespace Shop.Local.Lambda;

/// <summary>
/// Runs one function. Its handler is constructed once, with the function's environment variables, and serves all invocations.
/// </summary>
internal sealed class FunctionHost
{
    private const int LargestPayload = 6_291_556;

    private readonly HandlerMethod method;
    private readonly object? instance;
    private readonly RunLog log;
    private readonly TimeProvider time;
    private readonly Lock statisticsLock = new();
    private FunctionStatistics statistics;

    /// <exception cref="LocalRunException">The handler does not exist or its class cannot be constructed.</exception>
    public FunctionHost(FunctionDefinition definition, IReadOnlyDictionary<string, string> environment, RunLog log, TimeProvider time)
    {
        Definition = definition;
        this.log = log;
        this.time = time;
        statistics = FunctionStatistics.None(definition.Name);
        method = HandlerMethod.Resolve(definition.Handler);
        try
        {
            instance = ProcessEnvironment.With(environment, () => HostClock.During(time, method.Construct));
        }
        catch (Exception error)
        {
            throw new LocalRunException($"The function {definition.Name} cannot be constructed: {error.Message}\n{error}", error);
        }
    }

    public FunctionDefinition Definition { get; }

    public FunctionStatistics Statistics
    {
        get
        {
            lock (statisticsLock)
            {
                return statistics;
            }
        }
    }

    /// <summary>
    /// Returns when the function ends or reaches its timeout. After a timeout, the thread of the handler continues, because .NET cannot
    /// stop it.
    /// </summary>
    public async Task<Invocation> InvokeAsync(ReadOnlyMemory<byte> payload)
    {
        var requestId = $"{Guid.NewGuid()}";
        var started = time.GetTimestamp();
        var context = new InvocationContext(Definition, requestId, log, time);
        var (answer, error) = await RunAsync(payload, context);
        var took = time.GetElapsedTime(started);
        lock (statisticsLock)
        {
            statistics = statistics.With(error is not null, took);
        }

        if (error is null)
        {
            return new(requestId, answer, Failed: false);
        }

        log.Write(Definition.Name, "Error", $"{error.ErrorType}: {error.ErrorMessage}", requestId);
        return new(requestId, error.ToJson(), Failed: true);
    }

    public void ResetStatistics()
    {
        lock (statisticsLock)
        {
            statistics = FunctionStatistics.None(Definition.Name);
        }
    }

    private async Task<(ReadOnlyMemory<byte> Answer, FunctionError? Error)> RunAsync(
        ReadOnlyMemory<byte> payload, InvocationContext context)
    {
        var call = Task.Run(() => method.CallAsync(instance, payload, context));
        try
        {
            var answer = await call.WaitAsync(Definition.Timeout, time);
            return answer.Length <= LargestPayload ? (answer, null) : (default, FunctionError.TooLarge(answer.Length, LargestPayload));
        }
        catch (TimeoutException) when (!call.IsCompleted)
        {
            return (default, FunctionError.TimedOut(context.AwsRequestId, Definition.Timeout));
        }
        catch (Exception error)
        {
            return (default, FunctionError.From(error));
        }
    }
}
