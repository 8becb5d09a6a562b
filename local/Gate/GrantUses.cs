namespace Shop.Local.Gate;

/// <summary>Records which of the granted actions the functions take.</summary>
internal sealed class GrantUses(IReadOnlyDictionary<string, RolePolicies> policiesByFunction)
{
    private static readonly string[] GuardedServices = ["dynamodb:", "cognito-idp:"];

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

    /// <summary>The grants on guarded services that no request has needed so far, as the policies write them.</summary>
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
                   where GuardedServices.Any(service => action.Text.StartsWith(service, StringComparison.OrdinalIgnoreCase))
                   from resource in statement.Resources
                   where !taken.Any(use => use.Function == function.Key && action.Matches(use.Action) && resource.Matches(use.Resource))
                   select new GrantUse(function.Key, action.Text, resource.Text),
            ];
        }
    }

    public void Add(string function, IEnumerable<AwsAction> actions)
    {
        lock (used)
        {
            used.UnionWith(actions.Select(action => new GrantUse(function, action.Action, action.Resource)));
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

/// <summary>An action on a resource that a function's role allows, or that the function took.</summary>
public sealed record GrantUse(string Function, string Action, string Resource);
