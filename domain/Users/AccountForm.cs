namespace Shop.Domain.Users;

/// <summary>What users change of themselves, as the client sent it: null keeps a field, an empty username removes it.</summary>
public sealed record AccountForm(string? Name = null, string? Username = null);

/// <summary>What an administrator changes of a user, as the client sent it: null keeps a field.</summary>
public sealed record AdministrationForm(AccountForm Names, string? Role = null, string? Status = null, string? StoreName = null);
