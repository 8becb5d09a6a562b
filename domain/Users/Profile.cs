namespace Shop.Domain.Users;

/// <summary>How a user appears to colleagues and customers.</summary>
public sealed record Profile
{
    /// <exception cref="ArgumentException">
    /// He is his own manager, or the profile was updated before it was created, or the version is below 1.
    /// </exception>
    public Profile(
        UserId userId, PersonName name, DisplayName displayName, Email email, WorkTitle? jobTitle, WorkTitle? department,
        UserId? manager, Phone? phone, Preferences preferences, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version)
    {
        if (manager == userId)
        {
            throw new ArgumentException("Nobody is his own manager.", nameof(manager));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, createdAt);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (UserId, Name, DisplayName, Email) = (userId, name, displayName, email);
        (JobTitle, Department, Manager, Phone, Preferences) = (jobTitle, department, manager, phone, preferences);
        (CreatedAt, UpdatedAt, Version) = (createdAt, updatedAt, version);
    }

    public ProfileId Id => ProfileId.Of(UserId);

    public UserId UserId { get; }

    /// <summary>The user's; its parts are the profile's first and last name.</summary>
    public PersonName Name { get; private init; }

    public DisplayName DisplayName { get; private init; }

    /// <summary>The user's.</summary>
    public Email Email { get; private init; }

    public WorkTitle? JobTitle { get; }

    public WorkTitle? Department { get; }

    public UserId? Manager { get; }

    public Phone? Phone { get; }

    public Preferences Preferences { get; }

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>1 when created, one more with each change.</summary>
    public long Version { get; private init; }

    /// <summary>A display name that was the old name follows; one that was chosen stays.</summary>
    internal Profile Renamed(PersonName name, DateTimeOffset now)
    {
        var shown = DisplayName.Value == Name.Value ? DisplayName.Of(name) : DisplayName;
        return Changed(this with { Name = name, DisplayName = shown }, now);
    }

    internal Profile Readdressed(Email email, DateTimeOffset now) => Changed(this with { Email = email }, now);

    private Profile Changed(Profile next, DateTimeOffset now) =>
        next == this ? this : next with { UpdatedAt = now < UpdatedAt ? UpdatedAt : now, Version = Version + 1 };
}
