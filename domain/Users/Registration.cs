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

    private static Outcome<Registrant> Read(SignUp form) =>
        Outcome.All(
            Email.Read(form.Email),
            PersonName.Read(form.Name),
            Outcome.Optional(form.Username, "username", Username.Read),
            RoleAndStore(form))
            .Map(x => new Registrant(x.Item1, x.Item2, x.Item3, x.Item4.Role, x.Item4.StoreName));

    private static Outcome<(Role Role, StoreName? StoreName)> RoleAndStore(SignUp form) =>
        Outcome.All(
            form.Role is null ? Role.Customer : Roles.Read(form.Role),
            Outcome.Optional(form.StoreName, "storeName", StoreName.Read))
            .Bind(x => VendorFigures.For(x.Item1, x.Item2, former: null).Map(_ => x));
}
