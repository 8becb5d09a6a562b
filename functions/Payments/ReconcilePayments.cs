using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

internal sealed class ReconcilePayments(PaymentReconciler reconciler, JobStore jobs, TimeProvider time)
{
    public const string Job = "payment-reconciliation";

    /// <summary>A run starts no period when less time is left. The next run continues.</summary>
    public static readonly TimeSpan PeriodTime = TimeSpan.FromSeconds(60);

    /// <summary>The length of a period. After a failure, the next run repeats only the period that failed.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Compares the charges at the card processor with the orders, in both directions, period by period. The periods follow each other
    /// without a gap, so each charge is compared once, two to three hours after its creation.
    /// </summary>
    [LambdaFunction(Timeout = 300)]
    [Scheduled(Job, "rate(1 hour)")]
    [PaymentProvider]
    [Access(ShopTable.Orders, Grant.GetItem | Grant.BatchGetItem)]
    [Access(ShopTable.Orders, Grant.Query, Index = Tables.OrdersByStatus)]
    [Access(ShopTable.Payments, Grant.GetItem | Grant.PutItem)]
    [Access(ShopTable.Jobs, Grant.GetItem | Grant.PutItem)]
    public async Task Handle(ScheduledRun run, ILambdaContext context)
    {
        using var deadline = Deadline.Of(context, time);
        var started = time.GetTimestamp();
        var end = time.GetUtcNow() - PaymentReconciliation.InFlight;
        var position = await jobs.FindPositionAsync(Job, deadline.Token) is { } saved ? Timestamp.Parse(saved) : Start(end);
        var done = PaymentReport.None;
        while (position + Period <= end && context.RemainingTime > PeriodTime)
        {
            done += await reconciler.ReconcileAsync(position, position + Period, deadline.Token);
            position += Period;
            await jobs.SaveAsync(Job, Timestamp.Write(position), deadline.Token);
        }

        Log.PaymentsReconciled(context, run.ScheduledTime, done, position, time.GetElapsedTime(started));
    }

    /// <summary>The first run of a stack compares the last whole period.</summary>
    private static DateTimeOffset Start(DateTimeOffset end) => end.AddTicks(-(end.Ticks % Period.Ticks)) - Period;
}
