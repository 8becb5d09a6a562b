using System.ComponentModel.DataAnnotations;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Functions.Products;

namespace Shop.Functions.Orders;

/// <summary>A refund of a paid order.</summary>
internal sealed record RefundBody
{
    /// <summary>The amount to refund. Without an amount, everything that can still be refunded is refunded.</summary>
    public PriceBody? Amount { get; init; }

    /// <summary>The reason for the refund.</summary>
    /// <example>goodwill</example>
    [Required]
    [Wire<RefundReason>]
    public string? Reason { get; init; }

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public Outcome<OrderCommand> Read(RefundId id, DateTimeOffset now)
    {
        var form = new FormReader();
        var amount = Amount is null ? null : form.Take(Price.Read(Amount.Amount, Amount.Currency, "amount"));
        var reason = form.Take(RefundReasons.Read(Reason));
        return form.Build<OrderCommand>(() => new GrantRefund(id, amount?.Money, reason, now));
    }
}
