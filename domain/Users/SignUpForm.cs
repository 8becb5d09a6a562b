namespace Shop.Domain.Users;

/// <summary>A sign-up as the client sent it, without the password. Only the identity provider receives the password.</summary>
/// <param name="Username">Null for no username.</param>
/// <param name="Role">Null for <see cref="Users.Role.Customer"/>.</param>
/// <param name="StoreName">Required for a vendor; refused for other roles.</param>
public sealed record SignUpForm(string? Email, string? Name, string? Username = null, string? Role = null, string? StoreName = null);
