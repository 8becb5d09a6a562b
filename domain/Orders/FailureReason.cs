namespace Shop.Domain.Orders;

/// <summary>The reason why an order failed; the wire text is in kebab-case.</summary>
public enum FailureReason
{
    PaymentDeclined,

    /// <summary>The customer did not complete the payment in time.</summary>
    PaymentNotCompleted,

    OutOfStock,

    /// <summary>No checkout started in time.</summary>
    Expired,

    /// <summary>An internal error remained after all retries.</summary>
    Unavailable,
}

public static class FailureReasons
{
    public static string Wire(this FailureReason reason) => reason switch
    {
        FailureReason.PaymentDeclined => "payment-declined",
        FailureReason.PaymentNotCompleted => "payment-not-completed",
        FailureReason.OutOfStock => "out-of-stock",
        FailureReason.Expired => "expired",
        FailureReason.Unavailable => "unavailable",
    };

    public static Outcome<FailureReason> Read(string? text, string field = "reason") => WireText.Read<FailureReason>(text, field, Wire);

    /// <summary>One English sentence for the customer.</summary>
    public static string Explain(this FailureReason reason) => reason switch
    {
        FailureReason.PaymentDeclined => "The payment was declined.",
        FailureReason.PaymentNotCompleted => "The payment was not completed in time.",
        FailureReason.OutOfStock => "A product in your order is out of stock.",
        FailureReason.Expired => "The order was not completed in time.",
        FailureReason.Unavailable => "Something went wrong on our side.",
    };
}
