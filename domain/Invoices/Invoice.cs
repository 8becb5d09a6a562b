using Shop.Domain.Orders;

namespace Shop.Domain.Invoices;

/// <summary>The invoice of a paid order. Lines and amounts are the terms of the order, which never change.</summary>
public sealed record Invoice
{
    /// <exception cref="ArgumentException">The number is not that of an invoice.</exception>
    public Invoice(InvoiceNumber number, DateTimeOffset issuedAt, Seller seller, OrderTerms terms)
    {
        Argument.Require(number.Kind == InvoiceKind.Invoice, "The number must be that of an invoice.");
        (Number, IssuedAt, Seller, Terms) = (number, issuedAt, seller, terms);
    }

    public InvoiceNumber Number { get; }

    public DateTimeOffset IssuedAt { get; }

    /// <summary>The seller when the invoice was issued.</summary>
    public Seller Seller { get; }

    public OrderTerms Terms { get; }
}
