namespace Shop.Domain.Users;

/// <summary>What a sign-up says, as it was sent. The password is the identity provider's business and never comes here.</summary>
public sealed record SignUp(string? Email, string? Name, string? Username = null, string? Role = null, string? StoreName = null);

/// <summary>Who signs a user up.</summary>
public enum RegisteredBy
{
    Self,
    Administrator,
}

/// <summary>A sign-up that was found in order.</summary>
/// <param name="StoreName">Not null exactly for a vendor.</param>
public sealed record Registrant(Email Email, PersonName Name, Username? Username, Role Role, StoreName? StoreName);
