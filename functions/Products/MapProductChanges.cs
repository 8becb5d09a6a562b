using Amazon.Lambda.DynamoDBEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Products;

internal sealed class MapProductChanges(ChangeMapping mapping)
{
    [LambdaFunction]
    [MapsStream(ShopTable.Products, ProductEvents.Most)]
    [NoAccess]
    public IReadOnlyList<EventDocument> Handle(List<DynamoDBEvent.DynamodbStreamRecord> changes, ILambdaContext context) =>
        mapping.Map(changes, context, ProductItem.Read, (before, after, _) => ProductEvents.Between(before, after));
}
