namespace Shop.Domain.Users;

/// <summary>From a sign-up to an account: admitted before the identity provider stores it, completed once it is confirmed.</summary>
public static class Registration
{
    /// <summary>
    /// Whether the sign-up may go ahead. Without a role it is a customer's. Whoever signs himself up cannot choose a role, not even
    /// <c>customer</c>.
    /// </summary>
    /// <returns>Refused: <see cref="RoleNotSelfAssignable"/>, or <see cref="Invalid"/> with every bad field.</returns>
    public static Outcome<Registrant> Admit(SignUp form, RegisteredBy by) =>
        by == RegisteredBy.Self && form.Role is not null ? new RoleNotSelfAssignable() : Read(form);

    /// <summary>
    /// The account of a confirmed sign-up; the same input gives the same account. The role is taken as it stands, because the
    /// identity provider lets nobody but an administrator write it.
    /// </summary>
    /// <returns>Refused: <see cref="Invalid"/>, which an admitted sign-up never is.</returns>
    public static Outcome<Account> Complete(UserId id, SignUp form, bool emailVerified, DateTimeOffset now) =>
        Read(form).Map(registrant => Complete(id, registrant, emailVerified, now));

    private static Account Complete(UserId id, Registrant from, bool emailVerified, DateTimeOffset now)
    {
        var figures = from.StoreName is null ? null : VendorFigures.Start(from.StoreName);
        var user = new User(
            id, from.Email, emailVerified, from.Name, from.Username, from.Role, UserStatus.Active, figures,
            createdAt: now, updatedAt: now, version: 1);
        return new(user, Profile.Start(user, now));
    }

    private static Outcome<Registrant> Read(SignUp form)
    {
        var reader = new FormReader();
        var email = reader.Take(Email.Read(form.Email));
        var name = reader.Take(PersonName.Read(form.Name));
        var username = reader.Take(Outcome.Optional(form.Username, "username", Username.Read));
        var (role, storeName) = reader.Take(ReadRole(form));
        return reader.Build(() => new Registrant(email, name, username, role, storeName));
    }

    private static Outcome<(Role Role, StoreName? StoreName)> ReadRole(SignUp form)
    {
        var reader = new FormReader();
        var role = reader.Take(form.Role is null ? Role.Customer : Roles.Read(form.Role));
        var storeName = reader.Take(Outcome.Optional(form.StoreName, "storeName", StoreName.Read));
        return reader.Build(() => VendorFigures.For(role, storeName, former: null).Map(_ => (role, storeName)));
    }
}
