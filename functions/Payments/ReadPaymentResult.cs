using System.Text.Json.Serialization;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Orders;

namespace Shop.Functions.Payments;

internal sealed class ReadPaymentResult(OrderStore orders, PaymentStore payments, TimeProvider time)
{
    /// <summary>
    /// Says whether a waiting checkout can go on, and with which result. The events of the token, of the result and of a cancellation lead
    /// here, in any order; the last of them finds both parts.
    /// </summary>
    [LambdaFunction]
    [WorkflowTask(Workflow.ResumeCheckout)]
    [Access(ShopTable.Orders, Grant.GetItem)]
    [Access(ShopTable.Payments, Grant.GetItem)]
    public async Task<PaymentResult> Handle(PaymentQuestion question, ILambdaContext context)
    {
        using var deadline = Deadline.Of(context, time);
        var id = OrderId.Parse(question.OrderId);
        var stored = await payments.FindAsync(id, deadline.Token);
        if (stored is not { TaskToken: { } token }
            || await orders.FindAsync(id, deadline.Token) is not AwaitingPaymentOrder order
            || StepOf(order, stored.Charge) is not { } outcome)
        {
            return PaymentResult.NotReady;
        }

        return new(IsReady: true, token.Reveal(), outcome);
    }

    private static CheckoutStep? StepOf(AwaitingPaymentOrder order, Charge charge) => charge.Status switch
    {
        ChargeStatus.Captured => CheckoutStep.Captured,
        ChargeStatus.Declined or ChargeStatus.Cancelled => CheckoutStep.Declined,
        ChargeStatus.ActionRequired => order.CancellationRequested ? CheckoutStep.Cancelled : null,
    };
}

/// <summary>Which order the question is about.</summary>
public sealed record PaymentQuestion([property: JsonPropertyName("orderId")] string OrderId);

/// <param name="TaskToken">Null when the checkout is not ready to go on. The same for <paramref name="Step"/>.</param>
public sealed record PaymentResult(
    [property: JsonPropertyName("isReady")] bool IsReady,
    [property: JsonPropertyName("taskToken")] string? TaskToken,
    [property: JsonPropertyName("step")] CheckoutStep? Step)
{
    internal static PaymentResult NotReady { get; } = new(IsReady: false, TaskToken: null, Step: null);
}
