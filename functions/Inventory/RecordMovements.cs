using Amazon.Lambda.SQSEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Inventory;

/// <summary>
/// Adds each change of a stock to the ledger, and never changes a stock. The key of an entry is the version of the stock, so a repeated
/// event changes nothing and the order of events does not matter.
/// </summary>
internal sealed class RecordMovements(EventConsumer consumer, LedgerStore ledger)
{
    [LambdaFunction(Timeout = 30)]
    [Consumes("inventory-audit", EventKind.StockOpened, EventKind.StockChanged)]
    [Access(ShopTable.StockLedger, Grant.PutItem)]
    public Task<SQSBatchResponse> Handle(SQSEvent batch, ILambdaContext context) => consumer.RunAsync(batch, context, ledger.RecordAsync);
}
