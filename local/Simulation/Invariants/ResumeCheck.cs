using System.Text.Json.Nodes;
using Shop.Domain.Orders;
using Shop.Local.Simulation.Worlds;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Simulation.Invariants;

/// <summary>
/// Checks that a checkout goes on soon after the bus has both the token of the waiting task and the result of the payment. Otherwise it
/// would go on only at the timeout of the task.
/// </summary>
internal static class ResumeCheck
{
    private const string Awaited = nameof(Domain.Events.PaymentAwaited);

    // An event can be delayed for five minutes; the rest are retries.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);

    private static readonly string[] Results = [nameof(Domain.Events.PaymentSucceeded), nameof(Domain.Events.PaymentFailed)];

    public static IEnumerable<Violation> Of(SimulatedWorld world, IEnumerable<Order> orders)
    {
        var events = world.Bus.Published.Values.ToLookup(happened => happened.OrderId);
        var failed = world.Workflows.Executions.Where(execution => execution.Status != ExecutionStatus.Succeeded || execution.Redrives > 0)
            .Select(execution => (string?)(execution.Input as JsonObject)?["orderId"]).ToHashSet();
        return
            from order in orders
            where !failed.Contains($"{order.Id}") && order.History.When(OrderStatus.AwaitingPayment) is not null
            let awaited = events[$"{order.Id}"].Where(happened => happened.Kind == Awaited).ToList()
            let result = events[$"{order.Id}"].Where(happened => Results.Contains(happened.Kind)).ToList()
            where awaited.Count > 0 && result.Count > 0
            let ready = awaited[0].At > result[0].At ? awaited[0].At : result[0].At
            let next = order.History.Steps.SkipWhile(step => step.Status != OrderStatus.AwaitingPayment).Skip(1).FirstOrDefault()
            where next is not null && next.At - VirtualClock.Start > ready + LongestDelay
            select new Violation(19, $"{order.Id} had its result at {ready}, and went on at {next.At - VirtualClock.Start}");
    }
}
