namespace Shop.Domain.Users;

/// <summary>What a user changes of himself, as it was sent: null leaves a field as it is, an empty username takes it away.</summary>
public sealed record AccountForm(string? Name = null, string? Username = null)
{
    internal Outcome<(PersonName Name, Username? Username)> Over(User user) => Outcome.All(
        Name is null ? user.Name : PersonName.Read(Name),
        Edits.Optional(Username, "username", user.Username, Users.Username.Read));
}

/// <summary>What an administrator changes of a user, as it was sent: null leaves a field as it is.</summary>
public sealed record AdministrationForm(AccountForm Names, string? Role = null, string? Status = null, string? StoreName = null)
{
    internal Outcome<(Role? Role, UserStatus? Status, StoreName? StoreName)> Read() => Outcome.All(
        Role is null ? Outcome.Of<Role?>(null) : Roles.Read(Role).Map(role => (Role?)role),
        Status is null ? Outcome.Of<UserStatus?>(null) : UserStatuses.Read(Status).Map(status => (UserStatus?)status),
        Outcome.Optional(StoreName, "storeName", Users.StoreName.Read));
}
