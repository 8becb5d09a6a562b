using Shop.Domain.Events;
using Shop.Functions.Events;
using Shop.Tests.Functions.Support;
using Made = Shop.Tests.Functions.Support.Events;

namespace Shop.Tests.Functions.Events;

public sealed class EventDocumentTests
{
    public static TheoryData<EventKind> Kinds => [.. Enum.GetValues<EventKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_event_of_each_kind_is_read_as_it_was_written(EventKind kind)
    {
        var happened = Assert.Single(Made.OfEachKind, one => one.Kind == kind);

        Assert.Equal(happened, EventDocument.ReadDelivered(Made.Message(happened).Body));
    }

    [Fact]
    public void A_parcel_without_a_tracking_number_is_read_as_it_was_written()
    {
        var shipped = Made.OfEachKind.OfType<OrderShipped>().Single();
        var untracked = shipped with { Shipment = shipped.Shipment with { TrackingNumber = null } };

        Assert.Equal(untracked, EventDocument.ReadDelivered(Made.Message(untracked).Body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "detail": null }""")]
    [InlineData("""{ "detail": { "id": "evt_1", "type": "UserRegistered" } }""")]
    public void A_text_that_is_no_event_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => EventDocument.ReadDelivered(text));

    [Theory]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"type\":\"UserRegistered\"", "\"type\":\"UserUpdated\"")]
    [InlineData("\"type\":\"UserRegistered\"", "\"type\":\"UserTeleported\"")]
    [InlineData("\"role\":\"customer\"", "\"role\":\"king\"")]
    [InlineData("\"userId\":\"ada\",\"role\"", "\"role\"")]
    public void An_event_with_a_changed_or_missing_fact_is_refused(string written, string changed)
    {
        var body = Made.Message(Made.Registered("ada")).Body;
        Assert.Contains(written, body, StringComparison.Ordinal);

        Assert.Throws<InvalidDataException>(() => EventDocument.ReadDelivered(body.Replace(written, changed, StringComparison.Ordinal)));
    }
}
