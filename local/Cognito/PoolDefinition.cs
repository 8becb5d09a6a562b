using System.Collections.Immutable;
using Shop.Infra.Graphs;
using Shop.Local.Stacks;

namespace Shop.Local.Cognito;

/// <param name="Values">The client as the stack has it.</param>
internal sealed record PoolClient(string Id, ImmutableDictionary<string, object> Values)
{
    /// <summary>Null admits all attributes.</summary>
    public IReadOnlyList<string>? WriteAttributes => Values.ContainsKey("writeAttributes") ? Values.Texts("writeAttributes") : null;

    public bool RevokesTokens => Values.Flag("enableTokenRevocation", otherwise: true);

    public IReadOnlyList<string> Flows => Values.Texts("explicitAuthFlows");
}

/// <summary>The user pool with its clients and groups.</summary>
/// <param name="Triggers">Function names by trigger, named as cognito-local names them: <c>PreSignUp</c>.</param>
internal sealed record PoolDefinition(
    string Id, string Region, ImmutableDictionary<string, object> Values, IReadOnlyDictionary<string, string> Triggers,
    IReadOnlyDictionary<string, PoolClient> Clients, IReadOnlyList<string> Groups)
{
    private static readonly string[] Served = ["preSignUp", "postConfirmation", "postAuthentication", "preTokenGeneration", "customMessage"];

    public PasswordPolicy PasswordPolicy { get; } = PasswordPolicy.From(Values.Map("passwordPolicy"));

    /// <summary>What tokens of the local run name as their issuer. Not Cognito's own: cognito-local's private key is public.</summary>
    public static string IssuerDomain => "http://cognito.localhost";

    public string Arn => Values.Text("arn");

    public string Issuer => $"{IssuerDomain}/{Id}";

    public bool VerifiesEmail => Values.Texts("autoVerifiedAttributes").Contains("email");

    /// <summary>User names and addresses in lower case, where the pool does not tell cases apart.</summary>
    public string Fold(string name) => Values.Map("usernameConfiguration").Flag("caseSensitive", otherwise: true) ? name : name.ToLowerInvariant();

    /// <summary>Null when the stack has no pool.</summary>
    /// <exception cref="LocalRunException">It has several, or a trigger that the local run does not serve.</exception>
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

        var id = pool.State.Text("id");
        return new(
            id,
            Stacks.Arn.Parse(pool.State.Text("arn")).Region,
            pool.State,
            pool.State.Map("lambdaConfig").OrderBy(trigger => trigger.Key, StringComparer.Ordinal).ToDictionary(trigger => TriggerName(pool, trigger.Key), trigger => Stacks.Arn.FunctionName((string)trigger.Value)),
            graph.OfType(KnownTypes.PoolClient).Select(client => new PoolClient(client.State.Text("id"), client.State)).ToDictionary(client => client.Id),
            [.. graph.OfType(KnownTypes.PoolGroup).Select(group => group.State.Text("name"))]);
    }

    private static string TriggerName(GraphResource pool, string trigger) =>
        Served.Contains(trigger)
            ? char.ToUpperInvariant(trigger[0]) + trigger[1..]
            : throw new LocalRunException($"The user pool {pool.Urn} has the trigger {trigger}, which the local run does not serve.");
}
