namespace Shop.Domain.Users;

/// <summary>A user with his profile. The two are written together, so what stands in both never differs.</summary>
public sealed record Account
{
    /// <exception cref="ArgumentException">The profile is another user's, or name or mail address differ.</exception>
    public Account(User user, Profile profile)
    {
        if ((profile.UserId, profile.Name, profile.Email) != (user.Id, user.Name, user.Email))
        {
            throw new ArgumentException($"Profile {profile.Id} does not agree with user {user.Id}.", nameof(profile));
        }

        (User, Profile) = (user, profile);
    }

    public User User { get; }

    public Profile Profile { get; }

    public void Deconstruct(out User user, out Profile profile) => (user, profile) = (User, Profile);

    /// <summary>The same name again changes nothing.</summary>
    public Account Rename(PersonName name, DateTimeOffset now) => Rename(name, User.Username, now);

    /// <param name="username">Null takes it away.</param>
    public Account Rename(PersonName name, Username? username, DateTimeOffset now) =>
        new(User.Renamed(name, username, now), Profile.Renamed(name, User.Username, username, now));

    /// <summary>What a user may change of himself. The same again changes nothing.</summary>
    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public Outcome<Account> Edit(AccountForm form, DateTimeOffset now)
    {
        var reader = new FormReader();
        var name = reader.Take(form.Name is null ? User.Name : PersonName.Read(form.Name));
        var username = reader.Take(Outcome.OptionalEdit(form.Username, "username", User.Username, Username.Read));
        return reader.Build(() => Rename(name, username, now));
    }

    /// <summary>What an administrator may change of another user; of himself he changes what every user may.</summary>
    /// <returns>
    /// Refused: what <see cref="User.AssignRole"/> and <see cref="User.SetStatus"/> refuse, or <see cref="Invalid"/> with every bad
    /// field.
    /// </returns>
    public Outcome<Account> Administer(AdministrationForm form, Actor by, DateTimeOffset now)
    {
        var reader = new FormReader();
        var renamed = reader.Take(Edit(form.Names, now));
        var role = reader.Take(form.Role is null ? User.Role : Roles.Read(form.Role));
        var status = reader.Take(form.Status is null ? User.Status : UserStatuses.Read(form.Status));
        var storeName = reader.Take(Outcome.Optional(form.StoreName, "storeName", StoreName.Read));
        return reader
            .Build(() => form.Role is null && storeName is null ? renamed.User : renamed.User.AssignRole(role, storeName, by, now))
            .Bind(user => form.Status is null ? user : user.SetStatus(status, by, now))
            .Map(user => new Account(user.AsOneChangeOf(User), renamed.Profile));
    }

    /// <param name="verified">Whether the user has proved that the new address is his.</param>
    public Account ChangeEmail(Email email, bool verified, DateTimeOffset now) =>
        new(User.Readdressed(email, verified, now), Profile.Readdressed(email, now));
}
