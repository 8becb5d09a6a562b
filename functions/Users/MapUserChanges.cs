using Amazon.Lambda.DynamoDBEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Users;

internal sealed class MapUserChanges(ChangeMapping mapping)
{
    [LambdaFunction]
    [MapsStream(ShopTable.Users, UserEvents.Most)]
    [NoAccess]
    public IReadOnlyList<EventDocument> Handle(List<DynamoDBEvent.DynamodbStreamRecord> changes, ILambdaContext context) =>
        mapping.Map(changes, context, UserItem.Read, (before, after, _) => UserEvents.Between(before, after));
}
