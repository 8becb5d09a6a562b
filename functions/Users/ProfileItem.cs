using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Users;

/// <summary>Maps a profile to an item of the profiles table.</summary>
internal static class ProfileItem
{
    public static Dictionary<string, AttributeValue> Key(ProfileId id) => Item.Of(("profileId", Item.Text(id)));

    public static Dictionary<string, AttributeValue> Write(Profile profile) => Item.Of(
        ("profileId", Item.Text(profile.Id)),
        ("userId", Item.Text(profile.UserId)),
        ("name", Item.Text(profile.Name)),
        ("displayName", Item.Text(profile.DisplayName)),
        ("email", Item.Text(profile.Email)),
        ("jobTitle", Item.Text(profile.JobTitle)),
        ("department", Item.Text(profile.Department)),
        ("managerId", Item.Text(profile.Manager)),
        ("phone", Item.Text(profile.Phone)),
        ("language", Item.Text(profile.Preferences.Language)),
        ("currency", Item.Text(profile.Preferences.Currency)),
        ("marketingOptIn", Item.Flag(profile.Preferences.MarketingOptIn)),
        ("createdAt", Item.Time(profile.CreatedAt)),
        ("updatedAt", Item.Time(profile.UpdatedAt)),
        ("version", Item.Number(profile.Version)));

    public static Profile Read(Dictionary<string, AttributeValue> item) => new(
        UserId.Parse(item.Text("userId")),
        PersonName.Read(item.Text("name")).Require(),
        DisplayName.Read(item.Text("displayName")).Require(),
        Email.Read(item.Text("email")).Require(),
        Outcome.Optional(item.TextOrNull("jobTitle"), "jobTitle", WorkTitle.Read).Require(),
        Outcome.Optional(item.TextOrNull("department"), "department", WorkTitle.Read).Require(),
        Outcome.Optional(item.TextOrNull("managerId"), "managerId", UserId.Read).Require(),
        Outcome.Optional(item.TextOrNull("phone"), "phone", Phone.Read).Require(),
        new Preferences(
            Language.Read(item.Text("language"), "language").Require(),
            Currency.Parse(item.Text("currency")),
            item.Flag("marketingOptIn")),
        item.Time("createdAt"),
        item.Time("updatedAt"),
        item.Number("version"));
}
