using Shop.Local.Lambda;

namespace Shop.Local.Gate;

/// <summary>
/// Allows each function only the actions that the policies of its role allow, and records the actions that the function took.
/// </summary>
internal sealed class RoleGuard
{
    private readonly Dictionary<string, RolePolicies> policies;
    private readonly RunLog log;

    /// <exception cref="LocalRunException">The role of a function is not in the stack.</exception>
    public RoleGuard(IEnumerable<FunctionDefinition> functions, IReadOnlyDictionary<string, RolePolicies> roles, RunLog log)
    {
        policies = functions.ToDictionary(function => function.Name, function => roles.TryGetValue(function.RoleArn, out var role)
            ? role
            : throw new LocalRunException($"The function {function.Name} has the role {function.RoleArn}, which is not in the stack."));
        this.log = log;
        Grants = new(policies);
    }

    public GrantUses Grants { get; }

    /// <summary>
    /// Returns AWS's message for the first action that is not allowed. When all actions are allowed, records them as taken and returns
    /// null.
    /// </summary>
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
