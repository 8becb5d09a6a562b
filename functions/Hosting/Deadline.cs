namespace Shop.Functions.Hosting;

/// <summary>Calculates the time that an invocation may still use, with a reserve for its answer.</summary>
internal static class Deadline
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMilliseconds(500);

    public static CancellationTokenSource Of(ILambdaContext context, TimeProvider time) =>
        new(context.RemainingTime > Reserve ? context.RemainingTime - Reserve : TimeSpan.Zero, time);
}
