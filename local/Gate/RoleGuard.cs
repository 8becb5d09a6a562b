using Shop.Local.Lambda;

namespace Shop.Local.Gate;

/// <summary>Allows each function what the policies of its role allow, and records the actions that it took.</summary>
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

    /// <summary>AWS's message for the first action that is not allowed. Null when all are allowed; they then count as taken.</summary>
    public string? Refusal(string function, IReadOnlyList<AwsAction> needed)
    {
        if (!policies.TryGetValue(function, out var role))
        {
            return $"There is no function {function}.";
        }

        if (needed.FirstOrDefault(action => role.Decide(action) != PolicyDecision.Allowed) is not { } refused)
        {
            Grants.Add(function, needed);
            return null;
        }

        var text = role.Refusal(function, refused);
        log.Write(function, "Error", $"The gate answered AccessDeniedException: {text}");
        return text;
    }
}
