namespace Shop.Local.Gate;

/// <summary>An action on a resource: one that a function's role allows, or one that the function took.</summary>
public sealed record GrantUse(string Function, string Action, string Resource);

/// <summary>Which of the granted actions the functions really take.</summary>
internal sealed class GrantUses(IReadOnlyDictionary<string, RolePolicies> policiesByFunction)
{
    private static readonly string[] Guarded = ["dynamodb:", "cognito-idp:"];

    private readonly HashSet<GrantUse> used = [];

    public IReadOnlyList<GrantUse> Used
    {
        get
        {
            lock (used)
            {
                return [.. used];
            }
        }
    }

    /// <summary>Grants on DynamoDB and on the user pool, as the policies write them, that no request needed so far.</summary>
    public IReadOnlyList<GrantUse> Unused
    {
        get
        {
            var taken = Used;
            return
            [
                .. from function in policiesByFunction
                   from statement in function.Value.Statements
                   where statement.Allows
                   from action in statement.Actions
                   where Guarded.Any(service => action.Text.StartsWith(service, StringComparison.OrdinalIgnoreCase))
                   from resource in statement.Resources
                   where !taken.Any(use => use.Function == function.Key && action.Matches(use.Action) && resource.Matches(use.Resource))
                   select new GrantUse(function.Key, action.Text, resource.Text),
            ];
        }
    }

    public void Add(string function, IEnumerable<AwsAction> accesses)
    {
        lock (used)
        {
            used.UnionWith(accesses.Select(access => new GrantUse(function, access.Action, access.Resource)));
        }
    }

    public void Clear()
    {
        lock (used)
        {
            used.Clear();
        }
    }
}
