using Amazon.CognitoIdentityProvider.Model;

namespace Shop.Functions.Users;

/// <summary>The user pool attributes of a sign-up. The app client may write all of them except the custom attributes.</summary>
public static class SignUpAttributes
{
    public const string Email = "email";
    public const string EmailVerified = "email_verified";
    public const string Name = "name";
    public const string Username = "preferred_username";
    public const string Role = "custom:role";
    public const string StoreName = "custom:storeName";

    /// <summary>The attributes that the app client writes.</summary>
    internal static IEnumerable<AttributeType> Of(Registrant registrant)
    {
        yield return new() { Name = Email, Value = registrant.Email.Value };
        yield return new() { Name = Name, Value = registrant.Name.Value };
        if (registrant.Username is { } username)
        {
            yield return new() { Name = Username, Value = username.Value };
        }
    }

    /// <summary>Reads a sign-up. For a vendor without a store name, the name of the user is the store name.</summary>
    internal static SignUpForm Read(IReadOnlyDictionary<string, string> attributes)
    {
        var (name, role) = (attributes.GetValueOrDefault(Name), attributes.GetValueOrDefault(Role));
        return new(
            attributes.GetValueOrDefault(Email),
            name,
            attributes.GetValueOrDefault(Username),
            role,
            attributes.GetValueOrDefault(StoreName) ?? (role == Domain.Users.Role.Vendor.Wire() ? name : null));
    }
}
