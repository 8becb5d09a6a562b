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
    public void The_same_change_has_the_same_id_and_any_other_another() => Property.Holds(Case.Pairs(), x =>
        Assert.Equal(x.First == x.Second, Of(x.First) == Of(x.Second)));

    [Fact]
    public void Goes_through_text_and_back() => Property.Holds(Case, x =>
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
    public void Refuses_the_text(string? text)
    {
        Assert.False(EventId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => EventId.Parse(text ?? ""));
    }

    /// <summary>Stored ids must be found again by later versions of the shop.</summary>
    [Fact]
    public void Is_derived_in_a_way_that_stays() => Assert.Equal(
        "evt_4FEDQ2SNTEADEV06YC4FDFZK0X", $"{EventId.Of(Subject.Of(UserId.Parse("user-1")), 1, EventKind.UserRegistered)}");

    [Theory]
    [InlineData("users")]
    [InlineData("users/")]
    [InlineData("/1")]
    [InlineData("users/1/2")]
    public void A_subject_is_a_kind_and_an_id(string text) => Assert.Throws<FormatException>(() => Subject.Parse(text));

    [Fact]
    public void A_kind_is_written_by_its_name_and_read_back() => Assert.All(Enum.GetValues<EventKind>(), kind =>
        Assert.Equal(kind, EventKinds.Read(kind.Wire()).Match(read => read, _ => default)));

    private static EventId Of((string User, int Version, EventKind Kind) x) =>
        EventId.Of(Subject.Of(UserId.Parse(x.User)), x.Version, x.Kind);
}
