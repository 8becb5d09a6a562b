namespace Shop.Functions.Payments;

/// <summary>The metadata that connects the objects of the card processor to the shop.</summary>
public static class PaymentMetadata
{
    /// <summary>Of a payment: the id of the order.</summary>
    public const string OrderId = "orderId";

    /// <summary>Of a refund: the shop's id of the refund.</summary>
    public const string RefundId = "refundId";
}
