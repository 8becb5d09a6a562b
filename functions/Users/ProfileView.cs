using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Users;

/// <summary>A profile as the API shows it.</summary>
/// <param name="LastName">Left out when the name is one word.</param>
internal sealed record ProfileView(
    string ProfileId,
    string DisplayName,
    string FirstName,
    string? LastName,
    string? JobTitle,
    string? Department,
    string? ManagerId,
    string? Phone,
    PreferencesView Preferences,
    DateTimeOffset UpdatedAt)
{
    public static ProfileView Of(Profile profile) => new(
        $"{profile.Id}",
        profile.DisplayName.Value,
        profile.Name.First,
        profile.Name.Last,
        profile.JobTitle?.Value,
        profile.Department?.Value,
        profile.Manager?.ToString(),
        profile.Phone?.Value,
        new(profile.Preferences.Language.Value, profile.Preferences.Currency.Code, profile.Preferences.MarketingOptIn),
        profile.UpdatedAt);
}

/// <param name="Language">BCP 47: <c>en</c>, <c>pt-BR</c>.</param>
/// <param name="Currency">ISO 4217.</param>
internal sealed record PreferencesView(string Language, [property: Wire<Currency>] string Currency, bool MarketingOptIn);
