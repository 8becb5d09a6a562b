namespace Shop.Functions.Hosting;

/// <summary>
/// The route is for signed-in callers whose ID token has one of these roles in <c>cognito:groups</c>. Other callers get 403. A caller whose
/// groups contain no role is a customer.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class RolesAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>The route is for every signed-in caller.</summary>
public sealed class SignedInAttribute() : RolesAttribute(Role.Customer, Role.Vendor, Role.Admin);
