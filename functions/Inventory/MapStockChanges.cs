using Amazon.Lambda.DynamoDBEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Inventory;

internal sealed class MapStockChanges(ChangeMapping mapping)
{
    [LambdaFunction]
    [MapsStream(ShopTable.Inventory, StockEvents.Most)]
    [NoAccess]
    public IReadOnlyList<EventDocument> Handle(List<DynamoDBEvent.DynamodbStreamRecord> changes, ILambdaContext context) =>
        mapping.Map(changes, context, StockItem.Read, StockEvents.Between);
}
