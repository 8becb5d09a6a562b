using Amazon.DynamoDBv2.Model;
using Shop.Domain.Invoices;

namespace Shop.Functions.Invoices;

/// <summary>
/// The last number of a sequence and when it was given. One item of the invoices table has it. It changes only in the transaction that
/// writes the invoice with the number; therefore a sequence has no gaps, and numbers are given one after the other.
/// </summary>
/// <param name="Last">0 before the first number.</param>
internal sealed record InvoiceSequence(InvoiceKind Kind, long Last, DateTimeOffset LastAt)
{
    public InvoiceNumber Next => new(Kind, Last + 1);

    public static Dictionary<string, AttributeValue> Key(InvoiceKind kind) =>
        Item.Of(("key", Item.Text("sequence")), ("entry", Item.Text(kind == InvoiceKind.Invoice ? "invoices" : "credit-notes")));

    public static InvoiceSequence Read(InvoiceKind kind, Dictionary<string, AttributeValue>? item) =>
        item is { Count: > 0 } ? new(kind, item.Number("last"), item.Time("lastAt")) : new(kind, 0, DateTimeOffset.MinValue);

    /// <summary>The date of the next invoice: dates do not go back, even when the clock is wrong.</summary>
    public DateTimeOffset DateOf(DateTimeOffset now) => now < LastAt ? LastAt : now;

    /// <summary>Returns the write that takes the next number. The stored sequence must be the one that was read.</summary>
    public TransactWriteItem Advance(string table, DateTimeOffset at) => new()
    {
        Update = new()
        {
            TableName = table,
            Key = Key(Kind),
            UpdateExpression = "SET #last = :next, lastAt = :at",
            ConditionExpression = Last == 0 ? "attribute_not_exists(#last)" : "#last = :last",
            ExpressionAttributeNames = new() { ["#last"] = "last" },
            ExpressionAttributeValues = Last == 0
                ? new() { [":next"] = Item.Number(Last + 1), [":at"] = Item.Time(at) }
                : new() { [":next"] = Item.Number(Last + 1), [":at"] = Item.Time(at), [":last"] = Item.Number(Last) },
        },
    };
}
