using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Gate;

internal enum Decision
{
    Allowed,

    /// <summary>No statement allows it.</summary>
    NotAllowed,

    /// <summary>A statement forbids it, whatever others allow.</summary>
    Denied,
}

/// <summary>All policies of one role.</summary>
internal sealed record RolePolicies(string RoleName, string Account, IReadOnlyList<PolicyStatement> Statements)
{
    public Decision Decide(string action, string resource)
    {
        var covering = Statements.Where(statement => statement.Covers(action, resource)).ToList();
        return covering.Exists(statement => !statement.Allows) ? Decision.Denied
            : covering.Count > 0 ? Decision.Allowed
            : Decision.NotAllowed;
    }

    /// <summary>By the role's ARN.</summary>
    /// <exception cref="LocalRunException">A policy cannot be evaluated here, or belongs to a role outside the stack.</exception>
    public static IReadOnlyDictionary<string, RolePolicies> From(Graph graph)
    {
        var policies = graph.OfType(KnownTypes.RolePolicy).ToList();
        var roles = graph.OfType(KnownTypes.Role).ToList();
        if (policies.FirstOrDefault(policy => !roles.Any(role => Belongs(policy, role))) is { } stray)
        {
            throw new LocalRunException($"The policy {stray.Urn} belongs to a role that is not in the stack.");
        }

        return roles.ToDictionary(
            role => role.State.Text("arn"),
            role => new RolePolicies(
                role.State.Text("name"),
                Arn.Parse(role.State.Text("arn")).Account,
                [.. policies.Where(policy => Belongs(policy, role)).SelectMany(policy => PolicyStatement.Parse(policy.Urn, policy.State.Text("policy")))]));
    }

    private static bool Belongs(GraphResource policy, GraphResource role) =>
        new[] { role.State.Text("name"), role.State.OptionalText("id"), role.State.Text("arn") }.Contains(policy.State.Text("role"));
}
