namespace Shop.Domain.Users;

/// <summary>
/// A user of the shop. The profile also has the name and the email address; only <see cref="Account"/> changes them, in both places.
/// </summary>
public sealed record User
{
    /// <exception cref="ArgumentException">
    /// The user is a vendor without a store name, <paramref name="updatedAt"/> is before <paramref name="createdAt"/>, or the version is below
    /// 1.
    /// </exception>
    public User(
        UserId id, Email email, bool emailVerified, PersonName name, Username? username, Role role, UserStatus status,
        StoreName? storeName, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version)
    {
        Argument.Require(role != Role.Vendor || storeName is not null, "A vendor must have a store name.");
        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, createdAt);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Id, Email, EmailVerified, Name, Username) = (id, email, emailVerified, name, username);
        (Role, Status, StoreName) = (role, status, storeName);
        (CreatedAt, UpdatedAt, Version) = (createdAt, updatedAt, version);
    }

    public UserId Id { get; }

    public ProfileId ProfileId => ProfileId.Of(Id);

    public Email Email { get; private init; }

    public bool EmailVerified { get; private init; }

    public PersonName Name { get; private init; }

    public Username? Username { get; private init; }

    public Role Role { get; private init; }

    public UserStatus Status { get; private init; }

    /// <summary>The name of the store. Never null for a vendor; a former vendor keeps the name.</summary>
    public StoreName? StoreName { get; private init; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The time of the last change. It is not before <see cref="CreatedAt"/>, even when the clock is wrong.</summary>
    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>The version: 1 for a new user; each change adds 1.</summary>
    public long Version { get; private init; }

    /// <summary>
    /// Gives the user a role. A new vendor needs a store name; a former vendor can keep the old store name. Giving the same role again
    /// changes nothing.
    /// </summary>
    /// <returns>
    /// Refused: <see cref="RoleNotSelfAssignable"/>, <see cref="RoleNotAssignable"/>, or <see cref="Invalid"/> for the store name.
    /// </returns>
    public Outcome<User> AssignRole(Role role, StoreName? storeName, Actor by, DateTimeOffset now) =>
        by.Id == Id ? new RoleNotSelfAssignable()
        : by.Role != Role.Admin ? new RoleNotAssignable(by.Role)
        : StoreName.For(role, storeName, StoreName).Map(name => Changed(this with { Role = role, StoreName = name }, now));

    /// <summary>Deactivates or reactivates the user. Setting the same status again changes nothing.</summary>
    /// <returns>Refused: <see cref="StatusNotSelfAssignable"/>, <see cref="StatusNotAssignable"/>.</returns>
    public Outcome<User> SetStatus(UserStatus status, Actor by, DateTimeOffset now) =>
        by.Id == Id ? new StatusNotSelfAssignable()
        : by.Role != Role.Admin ? new StatusNotAssignable(by.Role)
        : Changed(this with { Status = status }, now);

    internal User Renamed(PersonName name, Username? username, DateTimeOffset now) =>
        Changed(this with { Name = name, Username = username }, now);

    internal User Readdressed(Email email, bool verified, DateTimeOffset now) =>
        Changed(this with { Email = email, EmailVerified = verified }, now);

    /// <summary>Several changes that are written together increase the version only by 1.</summary>
    internal User AsOneChangeOf(User before) => Version <= before.Version ? this : this with { Version = before.Version + 1 };

    private User Changed(User next, DateTimeOffset now) =>
        next == this ? this : next with { UpdatedAt = now.NotBefore(UpdatedAt), Version = Version + 1 };
}
