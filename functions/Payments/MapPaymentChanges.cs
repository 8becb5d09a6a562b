using Amazon.DynamoDBv2.Model;
using Amazon.Lambda.DynamoDBEvents;
using Shop.Domain.Events;
using Shop.Functions.Events;

namespace Shop.Functions.Payments;

internal sealed class MapPaymentChanges(ChangeMapping mapping)
{
    [LambdaFunction]
    [MapsStream(ShopTable.Payments, PaymentEvents.Most)]
    [NoAccess]
    public IReadOnlyList<EventDocument> Handle(List<DynamoDBEvent.DynamodbStreamRecord> changes, ILambdaContext context) =>
        mapping.Map(changes, context, Image, (before, after, _) => PaymentEvents.Between(before, after));

    internal static PaymentImage Image(Dictionary<string, AttributeValue> item)
    {
        if (TransferItem.Is(item))
        {
            return TransferItem.Read(item);
        }

        if (PaymentFindingItem.Is(item))
        {
            return new FindingImage(PaymentFindingItem.Read(item));
        }

        var stored = ChargeItem.Read(item);
        return new ChargeImage(stored.Charge, stored.TaskToken?.Digest);
    }
}
