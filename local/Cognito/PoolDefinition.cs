using System.Collections.Immutable;
using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Cognito;

/// <summary>The user pool with its clients and groups.</summary>
/// <param name="Values">The state of the user pool in the graph.</param>
/// <param name="Triggers">
/// The function names by trigger name. The trigger names are those of cognito-local, such as <c>PreSignUp</c>.
/// </param>
internal sealed record PoolDefinition(
    string Id,
    string Region,
    ImmutableDictionary<string, object> Values,
    IReadOnlyDictionary<string, string> Triggers,
    IReadOnlyDictionary<string, PoolClientDefinition> Clients,
    IReadOnlyList<string> Groups)
{
    private static readonly string[] ServedTriggers =
        ["preSignUp", "postConfirmation", "postAuthentication", "preTokenGeneration", "customMessage"];

    public PasswordPolicy PasswordPolicy { get; } = PasswordPolicy.From(Values.Map("passwordPolicy"));

    /// <summary>
    /// The issuer of tokens in the local run. It differs from Cognito's issuer, because the private key of cognito-local is public.
    /// </summary>
    public static string IssuerDomain => "http://cognito.localhost";

    public string Arn => Values.Text("arn");

    public string Issuer => $"{IssuerDomain}/{Id}";

    public bool VerifiesEmail => Values.Texts("autoVerifiedAttributes").Contains("email");

    /// <summary>Converts a user name or an email address to lower case, unless the pool is case-sensitive.</summary>
    public string Fold(string name) =>
        Values.Map("usernameConfiguration").Flag("caseSensitive", otherwise: true) ? name : name.ToLowerInvariant();

    /// <summary>Reads the user pool of the graph; null when the stack has no user pool.</summary>
    /// <exception cref="LocalRunException">The stack has several pools, or a trigger that the local run does not serve.</exception>
    public static PoolDefinition? From(Graph graph)
    {
        if (graph.OfType(KnownTypes.Pool).ToList() is not [var pool, .. var others])
        {
            return null;
        }

        if (others.Count > 0)
        {
            throw new LocalRunException("The stack has several user pools; the local run serves one.");
        }

        return new(
            pool.State.Text("id"),
            Stacks.Arn.Parse(pool.State.Text("arn")).Region,
            pool.State,
            pool.State.Map("lambdaConfig")
                .OrderBy(trigger => trigger.Key, StringComparer.Ordinal)
                .ToDictionary(trigger => TriggerName(pool, trigger.Key), trigger => Stacks.Arn.FunctionName((string)trigger.Value)),
            graph.OfType(KnownTypes.PoolClient)
                .Select(client => new PoolClientDefinition(client.State.Text("id"), client.State))
                .ToDictionary(client => client.Id),
            [.. graph.OfType(KnownTypes.PoolGroup).Select(group => group.State.Text("name"))]);
    }

    private static string TriggerName(GraphResource pool, string trigger) =>
        ServedTriggers.Contains(trigger)
            ? char.ToUpperInvariant(trigger[0]) + trigger[1..]
            : throw new LocalRunException($"The user pool {pool.Urn} has the trigger {trigger}, which the local run does not serve.");
}

/// <param name="Values">The state of the app client in the graph.</param>
internal sealed record PoolClientDefinition(string Id, ImmutableDictionary<string, object> Values)
{
    /// <summary>Null when the client can write all attributes.</summary>
    public IReadOnlyList<string>? WriteAttributes => Values.ContainsKey("writeAttributes") ? Values.Texts("writeAttributes") : null;

    public bool RevokesTokens => Values.Flag("enableTokenRevocation", otherwise: true);

    public IReadOnlyList<string> Flows => Values.Texts("explicitAuthFlows");
}
