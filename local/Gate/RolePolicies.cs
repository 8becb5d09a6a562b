using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Gate;

/// <summary>All policies of one role.</summary>
internal sealed record RolePolicies(string RoleName, string Account, IReadOnlyList<PolicyStatement> Statements)
{
    public PolicyDecision Decide(AwsAction action)
    {
        var covering = Statements.Where(statement => statement.Covers(action)).ToList();
        return covering.Exists(statement => !statement.Allows) ? PolicyDecision.Denied
            : covering.Count > 0 ? PolicyDecision.Allowed
            : PolicyDecision.NotAllowed;
    }

    /// <summary>AWS's message for an action that is not allowed.</summary>
    /// <param name="session">The name of the role's session. For a function it is the name of the function.</param>
    public string Refusal(string session, AwsAction refused)
    {
        var reason = Decide(refused) == PolicyDecision.Denied
            ? "with an explicit deny in an identity-based policy"
            : $"because no identity-based policy allows the {refused.Action} action";
        return $"User: arn:aws:sts::{Account}:assumed-role/{RoleName}/{session} is not authorized to perform: {refused.Action} "
            + $"on resource: {refused.Resource} {reason}";
    }

    /// <summary>The policies of every role, by the ARN of the role.</summary>
    /// <exception cref="LocalRunException">
    /// The local run cannot evaluate a policy, or a policy belongs to a role outside the stack.
    /// </exception>
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
                [
                    .. policies.Where(policy => Belongs(policy, role))
                        .SelectMany(policy => PolicyStatement.Parse(policy.Urn, policy.State.Text("policy"))),
                ]));
    }

    private static bool Belongs(GraphResource policy, GraphResource role) =>
        new[] { role.State.Text("name"), role.State.OptionalText("id"), role.State.Text("arn") }.Contains(policy.State.Text("role"));
}

internal enum PolicyDecision
{
    Allowed,

    /// <summary>No statement covers the action.</summary>
    NotAllowed,

    /// <summary>A statement denies the action. A deny overrides every allow.</summary>
    Denied,
}
