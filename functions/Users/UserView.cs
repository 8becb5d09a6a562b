namespace Shop.Functions.Users;

/// <summary>What the API shows of a user.</summary>
/// <param name="Role">As stored. What a caller may do is told by his token.</param>
/// <param name="Vendor">Only for who is or was a vendor.</param>
/// <param name="Version">What an edit says it is based on; one more with each change.</param>
internal abstract record UserFields(
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
    long Version)
{
    private protected UserFields(User user)
        : this(
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
            user.Version)
    {
    }
}

/// <summary>A user with his profile.</summary>
internal sealed record UserView : UserFields
{
    private UserView(User user, Profile profile)
        : base(user) => Profile = ProfileView.Of(profile);

    public ProfileView Profile { get; }

    public static UserView Of(Account account) => new(account.User, account.Profile);
}

/// <summary>A user as administrators find him.</summary>
internal sealed record FoundUserView : UserFields
{
    private FoundUserView(User user, Profile? profile)
        : base(user) => Profile = profile is null ? null : ProfileView.Of(profile);

    /// <summary>Lists leave it out.</summary>
    public ProfileView? Profile { get; }

    public static FoundUserView Of(User user) => new(user, profile: null);

    public static FoundUserView Of(User user, Profile? profile) => new(user, profile);
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
