namespace Shop.Functions.Users;

/// <summary>The fields of a user that the API shows.</summary>
/// <param name="UserId"><inheritdoc cref="Domain.Users.UserId"/></param>
/// <param name="Email"><inheritdoc cref="Domain.Users.Email"/></param>
/// <param name="EmailVerified" example="true">Whether the user has confirmed the address with the code that was sent to it.</param>
/// <param name="Name"><inheritdoc cref="PersonName"/></param>
/// <param name="Username"><inheritdoc cref="Domain.Users.Username"/></param>
/// <param name="Role" example="customer">The role, which decides what the user may do. A new role applies from the next token on.</param>
/// <param name="Status" example="active">Whether the user can sign in.</param>
/// <param name="Vendor">The store, for a user who is or was a vendor.</param>
/// <param name="CreatedAt"><inheritdoc cref="Fields.CreatedAt"/></param>
/// <param name="UpdatedAt"><inheritdoc cref="Fields.UpdatedAt"/></param>
/// <param name="Version"><inheritdoc cref="Fields.Version"/></param>
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
            user.StoreName is null ? null : new(user.StoreName.Value),
            user.CreatedAt,
            user.UpdatedAt,
            user.Version)
    {
    }
}

/// <summary>A user with the profile.</summary>
internal sealed record UserView : UserFields
{
    private UserView(User user, Profile profile)
        : base(user) => Profile = ProfileView.Of(profile);

    /// <summary>The profile of the user.</summary>
    public ProfileView Profile { get; }

    public static UserView Of(Account account) => new(account.User, account.Profile);
}

/// <summary>A user as administrators see it.</summary>
internal sealed record FoundUserView : UserFields
{
    private FoundUserView(User user, Profile? profile)
        : base(user) => Profile = profile is null ? null : ProfileView.Of(profile);

    /// <summary>The profile of the user; absent in lists.</summary>
    public ProfileView? Profile { get; }

    public static FoundUserView Of(User user) => new(user, profile: null);

    public static FoundUserView Of(User user, Profile? profile) => new(user, profile);
}

/// <summary>The store of a vendor.</summary>
/// <param name="StoreName"><inheritdoc cref="Domain.Users.StoreName"/></param>
internal sealed record VendorView(string StoreName);
