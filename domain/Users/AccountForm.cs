namespace Shop.Domain.Users;

/// <summary>
/// The changes that users make to their own account, as the client sent them. Null keeps a field, an empty username removes the username.
/// </summary>
public sealed record AccountForm(string? Name = null, string? Username = null);

/// <summary>The changes that an administrator makes to a user, as the client sent them. Null keeps a field.</summary>
public sealed record AdministrationForm(AccountForm Names, string? Role = null, string? Status = null, string? StoreName = null);
