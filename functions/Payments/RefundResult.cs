namespace Shop.Functions.Payments;

/// <summary>The state of a refund at the card processor.</summary>
internal abstract record RefundResult
{
    private RefundResult()
    {
    }

    /// <summary>The processor has accepted the refund. A webhook has the result.</summary>
    public sealed record Pending : RefundResult;

    /// <summary>The money is on its way to the customer. A webhook can still report a failure.</summary>
    public sealed record Succeeded : RefundResult;

    /// <summary>The customer's bank did not accept the money; it is back at the shop.</summary>
    /// <param name="Reason">The reason of the processor, such as <c>expired_or_canceled_card</c>.</param>
    public sealed record Failed(string Reason) : RefundResult;

    /// <summary>The processor refuses the refund and always will: the amount is too high, or the payment is disputed.</summary>
    /// <param name="Code">The reason of the processor, such as <c>charge_already_refunded</c>.</param>
    public sealed record Refused(string Code) : RefundResult;

    /// <inheritdoc cref="ChargeResult.Unknown"/>
    public sealed record Unknown(string Reason) : RefundResult;
}
