using Amazon.DynamoDBv2.Model;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Orders;

/// <summary>Maps the captured payment of an order, with its refunds, to an attribute of the order's item.</summary>
internal static class PaymentItem
{
    private const string Name = "payment";

    // Few payments are disputed, so the item of an order usually has no attribute for disputes.
    private const string DisputesName = "disputes";

    public static (string Name, AttributeValue? Value) Write(Payment payment) => (Name, Item.Map(Item.Of(
        ("paymentId", Item.Text(payment.Id)),
        ("captured", Item.Number(payment.Captured.MinorUnits)),
        ("refunds", Item.List(payment.Refunds.Select(Write))),
        (DisputesName, payment.Disputes.Count == 0 ? null : Item.List(payment.Disputes.Select(Write))))));

    public static Payment Read(Dictionary<string, AttributeValue> item, OrderTerms terms)
    {
        var payment = item.MapOrNull(Name) ?? throw new InvalidDataException($"The order {terms.Id} has no payment.");
        return new(
            payment.TextOrNull("paymentId") is { } id ? PaymentId.Parse(id) : null,
            new(payment.Number("captured"), terms.Currency),
            payment.Maps("refunds").Select(refund => ReadRefund(refund, terms.Currency)).ToValueList(),
            payment.ContainsKey(DisputesName)
                ? payment.Maps(DisputesName).Select(dispute => ReadDispute(dispute, terms.Currency)).ToValueList()
                : []);
    }

    private static Dictionary<string, AttributeValue> Write(Refund refund) => Item.Of(
        ("refundId", Item.Text(refund.Id)),
        ("amount", Item.Number(refund.Amount.MinorUnits)),
        ("reason", Item.Text(refund.Reason.Wire())),
        ("at", Item.Time(refund.At)));

    private static Dictionary<string, AttributeValue> Write(Dispute dispute) => Item.Of(
        ("disputeId", Item.Text(dispute.Id)),
        ("amount", Item.Number(dispute.Amount.MinorUnits)),
        ("status", Item.Text(dispute.Status.Wire())),
        ("at", Item.Time(dispute.At)));

    private static Dispute ReadDispute(Dictionary<string, AttributeValue> item, Currency currency) => new(
        DisputeId.Parse(item.Text("disputeId")),
        new(item.Number("amount"), currency),
        DisputeStatuses.Read(item.Text("status")).Require(),
        item.Time("at"));

    private static Refund ReadRefund(Dictionary<string, AttributeValue> item, Currency currency) => new(
        RefundId.Parse(item.Text("refundId")),
        new(item.Number("amount"), currency),
        RefundReasons.Read(item.Text("reason")).Require(),
        item.Time("at"));
}
