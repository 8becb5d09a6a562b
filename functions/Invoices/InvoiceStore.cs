using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Invoices;
using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Functions.Invoices;

/// <summary>Issues and reads invoices and credit notes. Issuing again gives the invoice that was issued.</summary>
internal sealed class InvoiceStore(
    IAmazonDynamoDB dynamo, Transactions transactions, Attempts attempts, TableNames tables, Writes writes)
{
    /// <exception cref="OvertakenException">Other invoices took the next number in every attempt.</exception>
    public Task<Invoice> IssueAsync(PaidOrder order, Seller seller, DateTimeOffset now, CancellationToken cancellationToken) => IssueAsync(
        InvoiceKind.Invoice,
        InvoiceItem.Key(order.Id),
        item => InvoiceItem.Read(item, order),
        (number, at) => new Invoice(number, at, seller, order.Terms),
        InvoiceItem.Write,
        now,
        cancellationToken);

    /// <summary>Issues the credit note of a refund, and before it the invoice that it belongs to.</summary>
    /// <exception cref="OvertakenException">Other credit notes took the next number in every attempt.</exception>
    public async Task<CreditNote> IssueAsync(
        PaidOrder order, RefundId refund, Seller seller, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var invoice = await IssueAsync(order, seller, now, cancellationToken);
        return await IssueAsync(
            InvoiceKind.CreditNote,
            InvoiceItem.Key(order.Id, refund),
            item => InvoiceItem.Read(item, invoice, order),
            (number, at) => new CreditNote(number, at, invoice, order, refund),
            InvoiceItem.Write,
            now,
            cancellationToken);
    }

    /// <summary>Reads the invoice of an order with its credit notes, with one consistent request.</summary>
    /// <returns>Null before the invoice is issued.</returns>
    public async Task<IssuedInvoice?> FindAsync(PaidOrder order, CancellationToken cancellationToken)
    {
        var response = await dynamo.QueryAsync(
            new()
            {
                TableName = tables[ShopTable.Invoices],
                KeyConditionExpression = "#key = :order",
                ExpressionAttributeNames = new() { ["#key"] = "key" },
                ExpressionAttributeValues = new() { [":order"] = Item.Text(order.Id)! },
                ConsistentRead = true,
            },
            cancellationToken);
        var items = response.Items.ToLookup(InvoiceItem.IsCreditNote);
        if (items[false].SingleOrDefault() is not { } item)
        {
            return null;
        }

        var invoice = InvoiceItem.Read(item, order);
        return new(
            invoice,
            [.. items[true].Select(note => InvoiceItem.Read(note, invoice, order)).OrderBy(note => note.Number.Sequence)]);
    }

    private Task<T> IssueAsync<T>(
        InvoiceKind kind,
        Dictionary<string, AttributeValue> key,
        Func<Dictionary<string, AttributeValue>, T> read,
        Func<InvoiceNumber, DateTimeOffset, T> make,
        Func<T, Dictionary<string, AttributeValue>> write,
        DateTimeOffset now,
        CancellationToken cancellationToken)
        where T : class => attempts.WhileOvertakenAsync(
            async () =>
            {
                if (await GetAsync(key, cancellationToken) is { } stored)
                {
                    return read(stored);
                }

                var sequence = InvoiceSequence.Read(kind, await GetAsync(InvoiceSequence.Key(kind), cancellationToken));
                var issued = make(sequence.Next, sequence.DateOf(now));
                await transactions.WriteAsync(
                    [
                        writes.Create(ShopTable.Invoices, write(issued)),
                        sequence.Advance(tables[ShopTable.Invoices]!, sequence.DateOf(now)),
                    ],
                    cancellationToken);
                return issued;
            },
            cancellationToken);

    private async Task<Dictionary<string, AttributeValue>?> GetAsync(
        Dictionary<string, AttributeValue> key, CancellationToken cancellationToken)
    {
        var response = await dynamo.GetItemAsync(tables[ShopTable.Invoices], key, consistentRead: true, cancellationToken);
        return response.Item is { Count: > 0 } item ? item : null;
    }
}

/// <param name="CreditNotes">In the order of their numbers.</param>
internal sealed record IssuedInvoice(Invoice Invoice, IReadOnlyList<CreditNote> CreditNotes);
