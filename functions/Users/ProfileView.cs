namespace Shop.Functions.Users;

/// <summary>A profile as the API shows it.</summary>
/// <param name="Name">The user's.</param>
/// <param name="LastName">Left out when the name is one word.</param>
/// <param name="Version">What an edit says it is based on; one more with each change.</param>
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

/// <param name="Language">BCP 47: <c>en</c>, <c>pt-BR</c>.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record PreferencesView(string Language, [property: Wire<Currency>] string Currency, bool MarketingOptIn);
