using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

internal sealed class ChargePayment(
    CheckoutTasks tasks, OrderStore orders, PaymentStore payments, ChargeRecords records, PaymentGateway gateway)
{
    /// <summary>
    /// Charges the card. An order whose customer must authenticate was charged by an earlier execution, so only its result is read.
    /// </summary>
    /// <exception cref="PaymentUnknownException">The card processor did not answer; the charge may exist.</exception>
    [LambdaFunction(Timeout = 29)]
    [WorkflowTask(Workflow.Checkout)]
    [PaymentProvider]
    [Access(ShopTable.Orders, Grant.GetItem)]
    [Access(ShopTable.Payments, Grant.GetItem | Grant.PutItem)]
    public Task<CheckoutStep> Handle(CheckoutTask task, ILambdaContext context) => tasks.RunAsync(task, context, async cancellationToken =>
    {
        var order = await orders.FindAsync(task.Order, cancellationToken);
        return order switch
        {
            OrderInCheckout when order.IsInOtherHands(task.By) => throw CheckoutStoppedException.InOtherHands(),
            OrderInCheckout { CancellationRequested: true } => CheckoutStep.Cancelled,
            OrderInCheckout { Terms.PaymentMethod: null } => CheckoutStep.Captured,
            AwaitingPaymentOrder when await payments.FindAsync(order.Id, cancellationToken) is { Charge: var charge } =>
                await records.SaveAsync(order, await gateway.FindAsync(charge.Id, cancellationToken), cancellationToken),
            OrderInCheckout { Terms.PaymentMethod: { } method } => await records.SaveAsync(
                order, await gateway.ChargeAsync(order.Id, order.Terms.Total, method, cancellationToken), cancellationToken),
            _ => throw new CheckoutStoppedException($"The order is {order?.Status.Wire() ?? "unknown"}."),
        };
    });
}

/// <summary>The card processor did not answer, so the charge may or may not exist. The task must run again.</summary>
public sealed class PaymentUnknownException(string reason) : Exception(reason);
