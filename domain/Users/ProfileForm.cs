namespace Shop.Domain.Users;

/// <summary>What to change of a profile, as the client sent it: null keeps a field, an empty text clears an optional one.</summary>
public sealed record ProfileForm(
    string? DisplayName = null, string? JobTitle = null, string? Department = null, string? ManagerId = null, string? Phone = null,
    string? Language = null, string? Currency = null, bool? MarketingOptIn = null);
