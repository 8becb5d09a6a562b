namespace Shop.Domain.Users;

/// <summary>A valid sign-up.</summary>
/// <param name="StoreName">Set for a vendor; null for other roles.</param>
public sealed record Registrant(Email Email, PersonName Name, Username? Username, Role Role, StoreName? StoreName)
{
    internal static Outcome<Registrant> Read(SignUpForm form)
    {
        var reader = new FormReader();
        var email = reader.Take(Email.Read(form.Email));
        var name = reader.Take(PersonName.Read(form.Name));
        var username = reader.Take(Outcome.Optional(form.Username, "username", Username.Read));
        var (role, storeName) = reader.Take(ReadRole(form));
        return reader.Build(() => new Registrant(email, name, username, role, storeName));
    }

    private static Outcome<(Role Role, StoreName? StoreName)> ReadRole(SignUpForm form)
    {
        var reader = new FormReader();
        var role = reader.Take(form.Role is null ? Role.Customer : Roles.Read(form.Role));
        var storeName = reader.Take(Outcome.Optional(form.StoreName, "storeName", StoreName.Read));
        return reader.Build(() => StoreName.For(role, storeName, former: null).Map(_ => (role, storeName)));
    }
}
