using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Events;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Events;

public sealed class EventIdTests
{
    private static readonly Gen<(string User, int Version, EventKind Kind)> Case =
        from user in Gen.Elements("u1", "u2", "u11")
        from version in Gen.Choose(1, 12)
        from kind in Gen.Elements(Enum.GetValues<EventKind>())
        select (user, version, kind);

    [Fact]
    public void The_same_change_gives_the_same_event_id_and_another_change_another_id() => Property.Holds(Case.Pairs(), x =>
        Assert.Equal(x.First == x.Second, Of(x.First) == Of(x.Second)));

    [Fact]
    public void An_event_id_is_read_back_from_its_text() => Property.Holds(Case, x =>
    {
        var id = Of(x);
        Assert.Equal(id, EventId.Parse($"{id}"));
        Assert.Matches("^evt_[0-7][0-9A-HJKMNP-TV-Z]{25}$", $"{id}");
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("evt_")]
    [InlineData("evt_0000000000000000000000000")]
    [InlineData("evt_0000000000000000000000000U")]
    [InlineData("ord_00000000000000000000000000")]
    public void A_text_that_is_not_an_event_id_is_refused(string? text)
    {
        Assert.False(EventId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => EventId.Parse(text ?? ""));
    }

    /// <summary>A later version of the shop must derive the same ids as the stored ones.</summary>
    [Fact]
    public void The_derivation_of_an_event_id_never_changes() => Assert.Equal(
        "evt_4FEDQ2SNTEADEV06YC4FDFZK0X", $"{EventId.Of(Subject.Of(UserId.Parse("user-1")), 1, EventKind.UserRegistered)}");

    [Theory]
    [InlineData("users")]
    [InlineData("users/")]
    [InlineData("/1")]
    [InlineData("users/1/2")]
    public void A_text_without_a_kind_and_an_id_is_not_a_subject(string text) => Assert.Throws<FormatException>(() => Subject.Parse(text));

    [Fact]
    public void Every_event_kind_is_read_back_from_its_wire_text() => Assert.All(Enum.GetValues<EventKind>(), kind =>
        Assert.Equal(kind, EventKinds.Read(kind.Wire()).Match(read => read, _ => default)));

    private static EventId Of((string User, int Version, EventKind Kind) x) =>
        EventId.Of(Subject.Of(UserId.Parse(x.User)), x.Version, x.Kind);
}
