using Shop.Local.Lambda;

namespace Shop.Local.Gate;

/// <summary>Lets each function do what its role's policies allow, and remembers what it did.</summary>
internal sealed class RoleGuard
{
    private readonly Dictionary<string, RolePolicies> policies;
    private readonly RunLog log;

    /// <exception cref="LocalRunException">A function has a role that is not in the stack.</exception>
    public RoleGuard(IEnumerable<FunctionDefinition> functions, IReadOnlyDictionary<string, RolePolicies> roles, RunLog log)
    {
        policies = functions.ToDictionary(function => function.Name, function => roles.TryGetValue(function.RoleArn, out var role)
            ? role
            : throw new LocalRunException($"The function {function.Name} has the role {function.RoleArn}, which is not in the stack."));
        this.log = log;
        Grants = new(policies);
    }

    public GrantUses Grants { get; }

    public bool Knows(string function) => policies.ContainsKey(function);

    /// <summary>What AWS says of the first action that is not allowed; null when all are, which then count as done.</summary>
    public string? Refusal(string function, params IReadOnlyList<AwsAction> needed)
    {
        var role = policies[function];
        if (needed.FirstOrDefault(action => role.Decide(action.Action, action.Resource) != Decision.Allowed) is not { } refused)
        {
            Grants.Add(function, needed);
            return null;
        }

        var text = Text(role, function, refused);
        log.Write(function, "Error", $"The gate answered AccessDeniedException: {text}");
        return text;
    }

    private static string Text(RolePolicies role, string function, AwsAction refused)
    {
        var reason = role.Decide(refused.Action, refused.Resource) == Decision.Denied
            ? "with an explicit deny in an identity-based policy"
            : $"because no identity-based policy allows the {refused.Action} action";
        return $"User: arn:aws:sts::{role.Account}:assumed-role/{role.RoleName}/{function} is not authorized to perform: {refused.Action} "
            + $"on resource: {refused.Resource} {reason}";
    }
}
