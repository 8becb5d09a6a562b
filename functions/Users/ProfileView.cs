namespace Shop.Functions.Users;

/// <summary>A profile as the API shows it.</summary>
/// <param name="ProfileId"><inheritdoc cref="Domain.Users.ProfileId"/></param>
/// <param name="UserId"><inheritdoc cref="Domain.Users.UserId"/></param>
/// <param name="DisplayName"><inheritdoc cref="Domain.Users.DisplayName"/></param>
/// <param name="Name"><inheritdoc cref="PersonName"/></param>
/// <param name="FirstName" example="Ada">The first word of the name.</param>
/// <param name="LastName" example="Lovelace">The rest of the name; absent when the name is one word.</param>
/// <param name="Email"><inheritdoc cref="Domain.Users.Email"/></param>
/// <param name="JobTitle" example="Analyst">The job of the user.</param>
/// <param name="Department" example="Engines">The department that the user works in.</param>
/// <param name="ManagerId" example="0b9f1d52-64a7-4a1e-8f3b-5d2c7a90e6b4">The id of the user's manager, who may read the profile.</param>
/// <param name="Phone"><inheritdoc cref="Domain.Users.Phone"/></param>
/// <param name="Preferences">How the user wants to use the shop.</param>
/// <param name="UpdatedAt"><inheritdoc cref="Fields.UpdatedAt"/></param>
/// <param name="Version"><inheritdoc cref="Fields.Version"/></param>
internal sealed record ProfileView(
    string ProfileId,
    string UserId,
    string DisplayName,
    string Name,
    string FirstName,
    string? LastName,
    string Email,
    string? JobTitle,
    string? Department,
    string? ManagerId,
    string? Phone,
    PreferencesView Preferences,
    DateTimeOffset UpdatedAt,
    long Version)
{
    public static ProfileView Of(Profile profile) => new(
        $"{profile.Id}",
        $"{profile.UserId}",
        profile.DisplayName.Value,
        profile.Name.Value,
        profile.Name.First,
        profile.Name.Last,
        profile.Email.Value,
        profile.JobTitle?.Value,
        profile.Department?.Value,
        profile.Manager?.ToString(),
        profile.Phone?.Value,
        new(profile.Preferences.Language.Value, profile.Preferences.Currency.Code, profile.Preferences.MarketingOptIn),
        profile.UpdatedAt,
        profile.Version);
}

/// <summary>How a user wants to use the shop.</summary>
/// <param name="Language"><inheritdoc cref="Domain.Users.Language"/></param>
/// <param name="Currency"><inheritdoc cref="Domain.Currency"/></param>
/// <param name="MarketingOptIn" example="false">Whether the user wants news of the shop by email.</param>
internal sealed record PreferencesView(string Language, [property: Wire<Currency>] string Currency, bool MarketingOptIn);
