namespace Shop.Domain.Users;

/// <summary>The data of a user that colleagues see.</summary>
public sealed record Profile
{
    /// <exception cref="ArgumentException">
    /// The manager is the user, <paramref name="updatedAt"/> is before <paramref name="createdAt"/>, or the version is below 1.
    /// </exception>
    public Profile(
        UserId userId, PersonName name, DisplayName displayName, Email email, WorkTitle? jobTitle, WorkTitle? department,
        UserId? manager, Phone? phone, Preferences preferences, DateTimeOffset createdAt, DateTimeOffset updatedAt, long version)
    {
        Argument.Require(manager != userId, "The manager must be another user.");
        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, createdAt);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (UserId, Name, DisplayName, Email) = (userId, name, displayName, email);
        (JobTitle, Department, Manager, Phone, Preferences) = (jobTitle, department, manager, phone, preferences);
        (CreatedAt, UpdatedAt, Version) = (createdAt, updatedAt, version);
    }

    public ProfileId Id => ProfileId.Of(UserId);

    public UserId UserId { get; }

    /// <summary>The name of the user. It has the first and the last name of the profile.</summary>
    public PersonName Name { get; private init; }

    public DisplayName DisplayName { get; private init; }

    /// <summary>The email address of the user.</summary>
    public Email Email { get; private init; }

    public WorkTitle? JobTitle { get; private init; }

    public WorkTitle? Department { get; private init; }

    public UserId? Manager { get; private init; }

    public Phone? Phone { get; private init; }

    public Preferences Preferences { get; private init; }

    public DateTimeOffset CreatedAt { get; }

    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>The version: 1 for a new profile; each change adds 1.</summary>
    public long Version { get; private init; }

    /// <summary>Creates a profile. The display name is the username, or the name of the user when there is no username.</summary>
    public static Profile Start(User user, DateTimeOffset now) => new(
        user.Id, user.Name, user.Username is null ? DisplayName.Of(user.Name) : DisplayName.Of(user.Username), user.Email,
        jobTitle: null, department: null, manager: null, phone: null, Preferences.Default, createdAt: now, updatedAt: now, version: 1);

    /// <returns>Refused: the refusals of <see cref="Edit"/>.</returns>
    public static Outcome<Profile> Create(User user, ProfileForm form, Actor by, DateTimeOffset now) =>
        Start(user, now).Edit(form, by, now).Map(profile => profile with { Version = 1 });

    /// <summary>The user, the manager and administrators may read the profile. For other users the profile does not exist.</summary>
    public bool MayBeReadBy(Actor reader) => reader.Role == Role.Admin || reader.Id == UserId || reader.Id == Manager;

    /// <summary>The manager and administrators may read the team of a manager.</summary>
    public static bool TeamMayBeReadBy(Actor reader, UserId manager) => reader.Role == Role.Admin || reader.Id == manager;

    /// <summary>Edits the profile. Setting the same values again changes nothing.</summary>
    /// <returns>
    /// Refused: <see cref="NotYourProfile"/>, or <see cref="Invalid"/> with every bad field. The caller checks that the manager exists.
    /// </returns>
    public Outcome<Profile> Edit(ProfileForm form, Actor by, DateTimeOffset now) =>
        by.Id != UserId && by.Role != Role.Admin ? new NotYourProfile(Id)
        : Edited(form).Map(next => Changed(next, now));

    /// <summary>
    /// Changes the name. A display name that equals the old name or username changes too; any other display name remains.
    /// </summary>
    internal Profile Renamed(PersonName name, Username? former, Username? username, DateTimeOffset now)
    {
        var shown = DisplayName.Value == former?.Value ? username is null ? DisplayName.Of(name) : DisplayName.Of(username)
            : DisplayName.Value == Name.Value ? DisplayName.Of(name)
            : DisplayName;
        return Changed(this with { Name = name, DisplayName = shown }, now);
    }

    internal Profile Readdressed(Email email, DateTimeOffset now) => Changed(this with { Email = email }, now);

    private Outcome<Profile> Edited(ProfileForm form)
    {
        var reader = new FormReader();
        var displayName = reader.Take(form.DisplayName is null ? DisplayName : DisplayName.Read(form.DisplayName));
        var jobTitle = reader.Take(Outcome.OptionalEdit(form.JobTitle, "jobTitle", JobTitle, WorkTitle.Read));
        var department = reader.Take(Outcome.OptionalEdit(form.Department, "department", Department, WorkTitle.Read));
        var manager = reader.Take(Outcome.OptionalEdit(form.ManagerId, "managerId", Manager, ReadManager));
        var phone = reader.Take(Outcome.OptionalEdit(form.Phone, "phone", Phone, Phone.Read));
        var preferences = reader.Take(Preferences.Edit(form));
        return reader.Build(() => this with
        {
            DisplayName = displayName,
            JobTitle = jobTitle,
            Department = department,
            Manager = manager,
            Phone = phone,
            Preferences = preferences,
        });
    }

    private Outcome<UserId> ReadManager(string? text, string field) => UserId.Read(text, field)
        .Bind(manager => manager == UserId ? Invalid.Field(field, "must be another user") : Outcome.Of(manager));

    private Profile Changed(Profile next, DateTimeOffset now) =>
        next == this ? this : next with { UpdatedAt = now.NotBefore(UpdatedAt), Version = Version + 1 };
}
