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
    public Account Rename(PersonName name, DateTimeOffset now) => new(User.Renamed(name, now), Profile.Renamed(name, now));

    /// <param name="verified">Whether the user has proved that the new address is his.</param>
    public Account ChangeEmail(Email email, bool verified, DateTimeOffset now) =>
        new(User.Readdressed(email, verified, now), Profile.Readdressed(email, now));
}
