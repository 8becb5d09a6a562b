namespace Shop.Domain.Users;

/// <summary>
/// The two steps from a sign-up to an account. <see cref="Admit"/> runs before the identity provider stores the sign-up,
/// <see cref="Complete"/> runs after the sign-up is confirmed.
/// </summary>
public static class Registration
{
    /// <summary>Checks a sign-up. Users who register themselves cannot choose a role, not even <c>customer</c>.</summary>
    /// <returns>Refused: <see cref="RoleNotSelfAssignable"/>, or <see cref="Invalid"/> with every bad field.</returns>
    public static Outcome<Registrant> Admit(SignUpForm form, RegisteredBy by) =>
        by == RegisteredBy.Self && form.Role is not null ? new RoleNotSelfAssignable() : Registrant.Read(form);

    /// <summary>
    /// Creates the account of a confirmed sign-up. The same input gives the same account. The role is not checked again, because only an
    /// administrator can write it in the identity provider.
    /// </summary>
    /// <returns>Refused: <see cref="Invalid"/>. A sign-up that <see cref="Admit"/> accepted is never refused.</returns>
    public static Outcome<Account> Complete(UserId id, SignUpForm form, bool emailVerified, DateTimeOffset now) =>
        Registrant.Read(form).Map(registrant =>
        {
            var user = new User(
                id, registrant.Email, emailVerified, registrant.Name, registrant.Username, registrant.Role, UserStatus.Active,
                registrant.StoreName, createdAt: now, updatedAt: now, version: 1);
            return new Account(user, Profile.Start(user, now));
        });
}

public enum RegisteredBy
{
    /// <summary>The users themselves.</summary>
    Self,

    Administrator,
}
