namespace Shop.Functions.Hosting;

/// <summary>
/// The route is for signed-in callers whose token has one of these roles in <c>cognito:groups</c>; other callers get 403. A caller
/// without a role's group is a customer.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class RolesAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>The route is for every signed-in caller.</summary>
public sealed class SignedInAttribute() : RolesAttribute(Role.Customer, Role.Vendor, Role.Admin);
