using Shop.Domain.Users;

namespace Shop.Domain.Events;

public static class UserEvents
{
    /// <summary>The maximum number of events of one change.</summary>
    public const int Most = 3;

    /// <summary>Lists the events of a change of a user; empty when nothing changed.</summary>
    /// <exception cref="ArgumentException">Both images are missing, or they belong to different users.</exception>
    public static ValueList<ShopEvent> Between(User? before, User? after) => Images.Compare(
        before,
        after,
        user => new Occurrence(Subject.Of(user.Id), user.Version, user.UpdatedAt, user.Id),
        (user, now) => [new UserRegistered(now, user.Id, user.Role)],
        Changed);

    private static List<ShopEvent> Changed(User before, User after, Occurrence now)
    {
        List<ShopEvent> events = [new UserUpdated(now, after.Id)];
        if (before.Role != after.Role)
        {
            events.Add(new UserRoleChanged(now, after.Id, before.Role, after.Role));
        }

        if (before.Status != after.Status)
        {
            events.Add(after.Status switch
            {
                UserStatus.Deactivated => new UserDeactivated(now, after.Id),
                UserStatus.Active => new UserReactivated(now, after.Id),
            });
        }

        return events;
    }
}

public sealed record UserRegistered(Occurrence Occurrence, UserId UserId, Role Role) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.UserRegistered;
}

/// <summary>Any change of a user. When the change has a more specific event, that event follows this one.</summary>
public sealed record UserUpdated(Occurrence Occurrence, UserId UserId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.UserUpdated;
}

public sealed record UserRoleChanged(Occurrence Occurrence, UserId UserId, Role From, Role To) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.UserRoleChanged;
}

public sealed record UserDeactivated(Occurrence Occurrence, UserId UserId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.UserDeactivated;
}

public sealed record UserReactivated(Occurrence Occurrence, UserId UserId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.UserReactivated;
}
