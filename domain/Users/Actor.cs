namespace Shop.Domain.Users;

/// <summary>The user who makes a request. The data comes from the verified ID token, never from other input.</summary>
public sealed record Actor(UserId Id, Role Role);
