using Shop.Domain.Users;

namespace Shop.Domain.Events;

/// <summary>
/// A committed change. The same change always gives the same event with the same id. An event contains ids and numbers, but no personal
/// data.
/// </summary>
public abstract record ShopEvent
{
    private protected ShopEvent(Occurrence occurrence) => Occurrence = occurrence;

    public abstract EventKind Kind { get; }

    public EventId Id => EventId.Of(Occurrence.Subject, Occurrence.Version, Kind);

    public Occurrence Occurrence { get; }
}

/// <summary>The change that an event is about.</summary>
/// <param name="Version">The version of the <paramref name="Subject"/> after the change.</param>
/// <param name="At">When the change was committed.</param>
/// <param name="User">
/// The owner of the subject: the user itself, the customer of an order, or the vendor of a product; null when the shop is the owner.
/// </param>
public sealed record Occurrence(Subject Subject, long Version, DateTimeOffset At, UserId? User);

/// <summary>The entity was deleted from storage. The shop itself never deletes users, products, stock or orders.</summary>
public sealed record Removed(Occurrence Occurrence) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.Removed;
}
