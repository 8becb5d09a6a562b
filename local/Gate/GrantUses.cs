namespace Shop.Local.Gate;

/// <summary>Records the actions that the functions take, and finds the granted actions that no function takes.</summary>
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

    /// <summary>The grants on guarded services that no request has needed so far. They are written as in the policies.</summary>
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

/// <summary>An action on a resource. The role of the function allows the action, or the function took it.</summary>
public sealed record GrantUse(string Function, string Action, string Resource);
