using Pulumi;
using Pulumi.Aws.Iam;

namespace Shop.Infra.Components;

/// <summary>A role with one inline policy. Resources that use the role at once depend on <see cref="Policy"/>.</summary>
internal sealed class GrantedRole
{
    /// <param name="name">The name of both resources in the stack.</param>
    /// <param name="trust">The JSON document that says who may assume the role.</param>
    /// <param name="grants">The JSON document that says what the role may do.</param>
    public GrantedRole(Resource parent, string name, string physicalName, Output<string> trust, Output<string> grants)
    {
        Role = new(name, new() { Name = physicalName, AssumeRolePolicy = trust }, new() { Parent = parent });
        Policy = new(name, new() { Name = "grants", Role = Role.Name, Policy = grants }, new() { Parent = parent });
    }

    public Role Role { get; }

    public RolePolicy Policy { get; }
}
