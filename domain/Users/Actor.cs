namespace Shop.Domain.Users;

/// <summary>Who asks: taken from a verified token, never from what was sent.</summary>
public sealed record Actor(UserId Id, Role Role);
