using Amazon.Lambda.Core;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// One invocation of a function. After a crash or a timeout it is dead: its next I/O never returns, so nothing of its code runs any more,
/// also no catch and no finally.
/// </summary>
internal sealed class SimulatedInvocation(string function, string id, TimeSpan skew, TimeSpan timeout, VirtualClock clock)
    : ILambdaContext, ILambdaLogger
{
    private static readonly AsyncLocal<SimulatedInvocation?> Ambient = new();
    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly TimeSpan end = clock.Elapsed + timeout;

    /// <summary>The invocation whose code runs now; null outside functions.</summary>
    public static SimulatedInvocation? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>The error of the clock of this machine.</summary>
    public TimeSpan Skew => skew;

    public bool IsDead { get; private set; }

    /// <summary>Runs when the invocation crashes.</summary>
    public Action? Crashed { get; set; }

    public string AwsRequestId => id;

    public IClientContext ClientContext => null!;

    public string FunctionName => function;

    public string FunctionVersion => "$LATEST";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => function;

    public ILambdaLogger Logger => this;

    public string LogGroupName => function;

    public string LogStreamName => "simulation";

    public int MemoryLimitInMB => 256;

    public TimeSpan RemainingTime => end > clock.Elapsed ? end - clock.Elapsed : TimeSpan.Zero;

    /// <summary>The last errors that the function logged.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Never returns in a dead invocation.</summary>
    public static Task AliveAsync(SimulatedInvocation? invocation) => invocation is { IsDead: true } ? Never : Task.CompletedTask;

    public void Die()
    {
        if (!IsDead)
        {
            IsDead = true;
            Crashed?.Invoke();
        }
    }

    public void Log(string message)
    {
    }

    public void LogLine(string message)
    {
    }

    public void Log(string level, string message, params object[] args)
    {
    }

    public void Log(string level, Exception exception, string message, params object[] args) =>
        Errors.Add($"{exception.GetType().Name}: {exception.Message}");
}
