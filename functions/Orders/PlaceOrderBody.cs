using System.ComponentModel.DataAnnotations;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Functions.Quotes;

namespace Shop.Functions.Orders;

/// <summary>
/// An order of the caller's cart. It has the same price as a quote with the same fields. Send <c>cartVersion</c> and <c>expectedTotal</c>
/// of the quote that the customer saw. When one of them differs from the current value, the answer is 409 `quote-changed` with the new
/// quote.
/// </summary>
internal sealed record PlaceOrderBody : QuoteBody
{
    /// <summary>
    /// The id of the payment method that Stripe created from the card of the customer. It is not needed when there is nothing to pay.
    /// </summary>
    /// <inheritdoc cref="Domain.Payments.PaymentMethodId"/>
    [StringLength(Domain.Payments.PaymentMethodId.MaxLength)]
    public string? PaymentMethodId { get; init; }

    /// <summary>The `cartVersion` of the quote that the customer saw.</summary>
    /// <example>null</example>
    public long? CartVersion { get; init; }

    /// <summary>The `total` of the quote that the customer saw.</summary>
    /// <example>null</example>
    public TotalBody? ExpectedTotal { get; init; }

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public Outcome<PlaceOrderRequest> ReadOrder()
    {
        var form = new FormReader();
        var method = form.Take(Outcome.Optional(PaymentMethodId, "paymentMethodId", Domain.Payments.PaymentMethodId.Read));
        var quote = form.Take(Read());
        var expected = ExpectedTotal is null ? null : form.Take(OrderPlacement.ReadTotal(ExpectedTotal.Amount, ExpectedTotal.Currency));
        return form.Build(() => new PlaceOrderRequest(quote, method, CartVersion, expected));
    }
}

/// <summary>A total in minor units of a currency.</summary>
internal sealed record TotalBody
{
    /// <inheritdoc cref="MoneyView.Amount"/>
    /// <example>2937</example>
    [Required]
    [Range(0, Domain.Products.Price.MaxMinorUnits)]
    public long? Amount { get; init; }

    /// <inheritdoc cref="MoneyView.Currency"/>
    [Required]
    [Wire<Currency>]
    public string? Currency { get; init; }
}

/// <summary>A valid request for an order.</summary>
internal sealed record PlaceOrderRequest(QuoteRequest Quote, PaymentMethodId? PaymentMethod, long? CartVersion, Money? ExpectedTotal)
{
    public OrderPlacement For(OrderId id, UserId customer, Domain.Addresses.Address shipTo) =>
        new(id, customer, shipTo, PaymentMethod, CartVersion, ExpectedTotal);
}
