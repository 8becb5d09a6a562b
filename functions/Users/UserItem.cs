using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Users;

/// <summary>Maps a user to an item of the users table.</summary>
internal static class UserItem
{
    public static Dictionary<string, AttributeValue> Key(UserId id) => Item.Of(("userId", Item.Text(id)));

    public static Dictionary<string, AttributeValue> Write(User user) => Item.Of(
        ("userId", Item.Text(user.Id)),
        ("email", Item.Text(user.Email)),
        ("emailVerified", Item.Flag(user.EmailVerified)),
        ("name", Item.Text(user.Name)),
        ("username", Item.Text(user.Username)),
        ("role", Item.Text(user.Role.Wire())),
        ("status", Item.Text(user.Status.Wire())),
        ("vendor", Item.Map(user.StoreName is null ? null : Item.Of(("storeName", Item.Text(user.StoreName))))),
        ("createdAt", Item.Time(user.CreatedAt)),
        ("updatedAt", Item.Time(user.UpdatedAt)),
        ("version", Item.Number(user.Version)));

    public static User Read(Dictionary<string, AttributeValue> item) => new(
        UserId.Parse(item.Text("userId")),
        Email.Read(item.Text("email")).Require(),
        item.Flag("emailVerified"),
        PersonName.Read(item.Text("name")).Require(),
        Outcome.Optional(item.TextOrNull("username"), "username", Username.Read).Require(),
        Roles.Read(item.Text("role")).Require(),
        UserStatuses.Read(item.Text("status")).Require(),
        item.MapOrNull("vendor") is { } vendor ? StoreName.Read(vendor.Text("storeName")).Require() : null,
        item.Time("createdAt"),
        item.Time("updatedAt"),
        item.Number("version"));
}
