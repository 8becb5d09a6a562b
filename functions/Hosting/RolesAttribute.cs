using Shop.Domain.Users;

namespace Shop.Functions.Hosting;

/// <summary>
/// Who may call the route: a signed-in caller whose token carries one of these roles in <c>cognito:groups</c>; anybody else gets
/// 403. A caller in no role's group is a customer.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RolesAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}
