using System.Text.Json.Serialization;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>The input of a task of the checkout.</summary>
/// <param name="Execution">The name of the execution of the workflow.</param>
/// <param name="Reason">
/// The reason for giving up the order, as the wire text of a <see cref="FailureReason"/>; null for other tasks.
/// </param>
/// <param name="TaskToken">The token that resumes the workflow; null for tasks that do not wait.</param>
public sealed record CheckoutTask(
    [property: JsonPropertyName("orderId")] string OrderId,
    [property: JsonPropertyName("execution")] string Execution,
    [property: JsonPropertyName("reason")] string? Reason = null,
    [property: JsonPropertyName("taskToken")] string? TaskToken = null)
{
    internal OrderId Order => Domain.Orders.OrderId.Parse(OrderId);
}

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
public sealed class CheckoutStoppedException(string message) : Exception(message);
