namespace Shop.Domain.Users;

/// <summary>The user who makes a request, from the verified token and never from other input.</summary>
public sealed record Actor(UserId Id, Role Role);
