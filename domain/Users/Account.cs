namespace Shop.Domain.Users;

/// <summary>
/// A user and the profile of that user. Both are written together, so the name and the email address are always equal in both.
/// </summary>
public sealed record Account
{
    /// <exception cref="ArgumentException">The profile belongs to another user, or the name or the email address differs.</exception>
    public Account(User user, Profile profile)
    {
        Argument.Require(
            (profile.UserId, profile.Name, profile.Email) == (user.Id, user.Name, user.Email),
            "User and profile must have the same id, name and email address.");
        (User, Profile) = (user, profile);
    }

    public User User { get; }

    public Profile Profile { get; }

    public void Deconstruct(out User user, out Profile profile) => (user, profile) = (User, Profile);

    /// <summary>Changes name and username. Setting the same values again changes nothing.</summary>
    /// <param name="username">Null removes the username.</param>
    public Account Rename(PersonName name, Username? username, DateTimeOffset now) =>
        new(User.Renamed(name, username, now), Profile.Renamed(name, User.Username, username, now));

    /// <summary>Applies the changes that users can make to their own account. Setting the same values again changes nothing.</summary>
    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public Outcome<Account> Edit(AccountForm form, DateTimeOffset now)
    {
        var reader = new FormReader();
        var name = reader.Take(form.Name is null ? User.Name : PersonName.Read(form.Name));
        var username = reader.Take(Outcome.OptionalEdit(form.Username, "username", User.Username, Username.Read));
        return reader.Build(() => Rename(name, username, now));
    }

    /// <summary>
    /// Applies the changes that an administrator can make to an account. Administrators cannot change the role and the status of their own
    /// account.
    /// </summary>
    /// <returns>
    /// Refused: the refusals of <see cref="User.AssignRole"/> and <see cref="User.SetStatus"/>, or <see cref="Invalid"/> with every bad
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

    /// <param name="verified">Whether the user has confirmed the new address.</param>
    public Account ChangeEmail(Email email, bool verified, DateTimeOffset now) =>
        new(User.Readdressed(email, verified, now), Profile.Readdressed(email, now));
}
