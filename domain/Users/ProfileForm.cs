namespace Shop.Domain.Users;

/// <summary>The changes to a profile, as the client sent them. Null keeps a field, an empty text clears an optional field.</summary>
public sealed record ProfileForm(
    string? DisplayName = null, string? JobTitle = null, string? Department = null, string? ManagerId = null, string? Phone = null,
    string? Language = null, string? Currency = null, bool? MarketingOptIn = null);
