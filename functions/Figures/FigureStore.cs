using Amazon.DynamoDBv2.Model;
using Shop.Domain.Events;
using Shop.Domain.Figures;

namespace Shop.Functions.Figures;

/// <summary>Counts events in the figures of users, vendors and days, and reads the figures.</summary>
internal sealed class FigureStore(Transactions transactions, TableNames tables, Paging paging, Writes writes)
{
    /// <summary>
    /// Adds the tallies of an event and a marker with the id of the event, in one transaction. When the marker exists, nothing is added.
    /// </summary>
    public Task CountAsync(ShopEvent happened, CancellationToken cancellationToken)
    {
        var tallies = Tally.Of(happened);
        return tallies.Count == 0
            ? Task.CompletedTask
            : transactions.TryWriteAsync(
                cancellationToken, [writes.Create(ShopTable.Figures, FigureItem.Marker(happened)), .. tallies.Select(Add)]);
    }

    /// <summary>Reads the figures of a user with one request. Eventually consistent.</summary>
    /// <returns>The vendor's figures are null before the user has sold or listed a product.</returns>
    public async Task<(UserTotals Totals, VendorFigures? Vendor)> FindAsync(UserId user, CancellationToken cancellationToken)
    {
        var query = new IndexQuery(ShopTable.Figures, Index: null, FigureItem.Partition(user));
        var page = (await paging.ReadAsync(query, new(PageRequest.MaxLimit, Cursor: null), item => item, cancellationToken)).Require();
        var entries = page.Items.ToDictionary(item => item.Text("entry"));
        return (
            FigureItem.ReadTotals(entries.GetValueOrDefault(FigureItem.Totals)),
            entries.TryGetValue(FigureItem.Vendor, out var vendor) ? FigureItem.ReadVendor(vendor) : null);
    }

    /// <summary>Lists the days of a query that have figures, the newest first. Eventually consistent.</summary>
    /// <returns>Refused: <see cref="Invalid"/> for <c>cursor</c>.</returns>
    public Task<Outcome<Page<DayFigures>>> ListDaysAsync(IndexQuery query, PageRequest page, CancellationToken cancellationToken) =>
        paging.ReadAsync(query, page, FigureItem.ReadDay, cancellationToken);

    private TransactWriteItem Add(Tally tally)
    {
        var changes = FigureItem.Changes(tally);
        return new()
        {
            Update = new()
            {
                TableName = tables[ShopTable.Figures],
                Key = FigureItem.Key(tally),
                UpdateExpression = "ADD " + string.Join(", ", changes.Select((_, i) => $"#a{i} :a{i}")),
                ExpressionAttributeNames = changes.Index().ToDictionary(one => $"#a{one.Index}", one => one.Item.Name),
                ExpressionAttributeValues = changes.Index().ToDictionary(one => $":a{one.Index}", one => Item.Number(one.Item.Added)),
            },
        };
    }
}
