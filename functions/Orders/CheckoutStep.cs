using System.Text.Json.Serialization;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>The input of a task of the checkout.</summary>
/// <param name="Execution">The name of the execution of the workflow.</param>
/// <param name="Token">The token that resumes the workflow; null for tasks that do not wait.</param>
/// <param name="Progress">The progress of the execution, for the task that gives up the order; null for other tasks.</param>
public sealed record CheckoutTask(
    [property: JsonPropertyName("orderId")] string OrderId,
    [property: JsonPropertyName("execution")] string Execution,
    [property: JsonPropertyName("token")] string? Token = null,
    [property: JsonPropertyName("progress")] CheckoutProgress? Progress = null)
{
    internal OrderId Order => Domain.Orders.OrderId.Parse(OrderId);

    internal ExecutionId By => ExecutionId.Parse(Execution);

    /// <summary>Whether the last answer that the execution knows is that the payment was declined.</summary>
    internal bool IsDeclined => Progress?.Payment?.Answer == CheckoutStep.Declined;
}

/// <param name="Payment">The payment; null before the first answer.</param>
public sealed record CheckoutProgress([property: JsonPropertyName("payment")] CheckoutPayment? Payment);

/// <summary>The last answer of a task that charges the card or waits for the customer.</summary>
public sealed record CheckoutPayment([property: JsonPropertyName("answer")] CheckoutStep? Answer);

/// <summary>The result of a task of the checkout. The workflow chooses the next state by this result.</summary>
public sealed record CheckoutStep([property: JsonPropertyName("outcome")] string Outcome)
{
    /// <summary>The order is confirmed, failed or cancelled, or this execution processes it.</summary>
    internal static CheckoutStep Done { get; } = new("done");

    /// <summary>The payment is captured, or there is nothing to pay.</summary>
    internal static CheckoutStep Captured { get; } = new("captured");

    /// <summary>The customer must authenticate the payment.</summary>
    internal static CheckoutStep ActionRequired { get; } = new("action-required");

    /// <summary>The payment was declined or cancelled.</summary>
    internal static CheckoutStep Declined { get; } = new("declined");

    /// <summary>The customer wants to cancel the order.</summary>
    internal static CheckoutStep Cancelled { get; } = new("cancelled");
}

/// <summary>This execution must not process the order: another execution processes it, or the order is settled.</summary>
public sealed class CheckoutStoppedException(string message) : Exception(message)
{
    internal static CheckoutStoppedException InOtherHands() => new("Another execution has claimed the order.");
}
