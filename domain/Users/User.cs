namespace Shop.Domain.Users;

/// <summary>Who may do what. Name and mail address also stand in the profile: only <see cref="Account"/> changes them, in both.</summary>
public sealed record User
{
    /// <exception cref="ArgumentException">
    /// A vendor has no figures, or he was updated before he was created, or the version is below 1.
    /// </exception>
    public User(
        UserId id, Email email, bool emailVerified, PersonName name, Username? username, Role role, UserStatus status,
        VendorFigures? vendor, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version)
    {
        if (role == Role.Vendor && vendor is null)
        {
            throw new ArgumentException("A vendor has figures.", nameof(vendor));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, createdAt);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Id, Email, EmailVerified, Name, Username) = (id, email, emailVerified, name, username);
        (Role, Status, Vendor) = (role, status, vendor);
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

    /// <summary>Never null for a vendor; a former vendor keeps his.</summary>
    public VendorFigures? Vendor { get; private init; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>Never before <see cref="CreatedAt"/>, whatever a skewed clock says.</summary>
    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>1 when created, one more with each change.</summary>
    public long Version { get; private init; }

    /// <summary>
    /// Gives the user a role. A new vendor needs a store name, a former one may keep his. The same again changes nothing.
    /// </summary>
    /// <returns>
    /// Refused: <see cref="RoleNotSelfAssignable"/>, <see cref="RoleNotAssignable"/>, or <see cref="Invalid"/> for the store name.
    /// </returns>
    public Outcome<User> AssignRole(Role role, StoreName? storeName, Actor by, DateTimeOffset now) =>
        by.Id == Id ? new RoleNotSelfAssignable()
        : by.Role != Role.Admin ? new RoleNotAssignable(by.Role)
        : VendorFigures.For(role, storeName, Vendor).Map(figures => Changed(this with { Role = role, Vendor = figures }, now));

    /// <summary>Deactivates the user, or takes him back. The same again changes nothing.</summary>
    /// <returns>Refused: <see cref="StatusNotSelfAssignable"/>, <see cref="StatusNotAssignable"/>.</returns>
    public Outcome<User> SetStatus(UserStatus status, Actor by, DateTimeOffset now) =>
        by.Id == Id ? new StatusNotSelfAssignable()
        : by.Role != Role.Admin ? new StatusNotAssignable(by.Role)
        : Changed(this with { Status = status }, now);

    /// <summary>Lets the figures follow what was listed, sold, refunded or rated.</summary>
    /// <exception cref="InvalidOperationException">The user has no figures: he never was a vendor.</exception>
    public User Tally(Func<VendorFigures, VendorFigures> change, DateTimeOffset now) => Vendor is null
        ? throw new InvalidOperationException($"{Id} never was a vendor.")
        : Changed(this with { Vendor = change(Vendor) }, now);

    internal User Renamed(PersonName name, Username? username, DateTimeOffset now) =>
        Changed(this with { Name = name, Username = username }, now);

    internal User Readdressed(Email email, bool verified, DateTimeOffset now) =>
        Changed(this with { Email = email, EmailVerified = verified }, now);

    /// <summary>Several changes that are written together count as one.</summary>
    internal User AsOneChangeOf(User before) => Version <= before.Version ? this : this with { Version = before.Version + 1 };

    private User Changed(User next, DateTimeOffset now) =>
        next == this ? this : next with { UpdatedAt = now < UpdatedAt ? UpdatedAt : now, Version = Version + 1 };
}
