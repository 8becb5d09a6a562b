using Amazon.Lambda.DynamoDBEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Products;

internal sealed class MapProductChanges(TableStream stream)
{
    [LambdaFunction]
    [MapsStream(ShopTable.Products, ProductEvents.Most)]
    [NoAccess]
    public IReadOnlyList<EventDocument> Handle(List<DynamoDBEvent.DynamodbStreamRecord> changes, ILambdaContext context) =>
        stream.Map(changes, context, ProductItem.Read, (before, after, _) => ProductEvents.Between(before, after));
}
