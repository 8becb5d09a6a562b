using Amazon.Lambda.DynamoDBEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Orders;

internal sealed class MapOrderChanges(ChangeMapping mapping)
{
    [LambdaFunction]
    [MapsStream(ShopTable.Orders, OrderEvents.Most)]
    [NoAccess]
    public IReadOnlyList<EventDocument> Handle(List<DynamoDBEvent.DynamodbStreamRecord> changes, ILambdaContext context) =>
        mapping.Map(changes, context, OrderItem.Read, (before, after, _) => OrderEvents.Between(before, after));
}
