using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Users;

/// <summary>A user, as the API shows him to himself and to administrators.</summary>
/// <param name="Role">As stored. What a caller may do is told by his token.</param>
/// <param name="Vendor">Only for who is or was a vendor.</param>
/// <param name="Version">What an edit says it is based on; one more with each change.</param>
/// <param name="Profile">Lists leave it out.</param>
internal sealed record UserView(
    string UserId,
    string Email,
    bool EmailVerified,
    string Name,
    string? Username,
    [property: Wire<Role>] string Role,
    [property: Wire<UserStatus>] string Status,
    VendorView? Vendor,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version,
    ProfileView? Profile)
{
    public static UserView Of(Account account) => Of(account.User, account.Profile);

    public static UserView Of(User user) => Of(user, profile: null);

    public static UserView Of(User user, Profile? profile) => new(
        $"{user.Id}",
        user.Email.Value,
        user.EmailVerified,
        user.Name.Value,
        user.Username?.Value,
        user.Role.Wire(),
        user.Status.Wire(),
        user.Vendor is null ? null : VendorView.Of(user.Vendor),
        user.CreatedAt,
        user.UpdatedAt,
        user.Version,
        profile is null ? null : ProfileView.Of(profile));
}

/// <param name="Revenue">Sales less refunds, one amount a currency.</param>
/// <param name="Rating">1.0 to 5.0; left out before the first rating.</param>
internal sealed record VendorView(string StoreName, int Products, IReadOnlyList<MoneyView> Revenue, decimal? Rating, int Ratings)
{
    public static VendorView Of(VendorFigures figures) => new(
        figures.StoreName.Value,
        figures.Products.Count,
        [.. figures.Revenue.Select(MoneyView.Of)],
        figures.Rating.Average,
        figures.Rating.Count);
}
