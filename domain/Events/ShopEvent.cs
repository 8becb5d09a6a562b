using Shop.Domain.Users;

namespace Shop.Domain.Events;

/// <summary>
/// Something that was committed. The same change gives the same event, id included. It carries ids and figures and no personal data.
/// </summary>
public abstract record ShopEvent
{
    private protected ShopEvent(Occurrence occurrence) => Occurrence = occurrence;

    public abstract EventKind Kind { get; }

    public EventId Id => EventId.Of(Occurrence.Subject, Occurrence.Version, Kind);

    public Occurrence Occurrence { get; }
}

/// <summary>What changed, and when.</summary>
/// <param name="Version">The version that <paramref name="Subject"/> got by the change.</param>
/// <param name="User">Whose it is: the user himself, an order's customer, a product's vendor; null for the shop's own.</param>
public sealed record Occurrence(Subject Subject, long Version, DateTimeOffset At, UserId? User);

/// <summary>The entity was deleted from storage, which the shop itself never does with users, products, stock and orders.</summary>
public sealed record Removed(Occurrence Occurrence) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.Removed;
}
