using System.Text.Json.Nodes;

namespace Shop.Local.Gate;

/// <summary>
/// A policy of a resource, such as a queue. It says which services may act on the resource, and on behalf of which of their own resources.
/// </summary>
internal sealed record ResourcePolicy(IReadOnlyList<ResourceStatement> Statements)
{
    /// <param name="name">The name of the policy in error messages.</param>
    /// <exception cref="LocalRunException">The policy has an element or a condition that the local run does not evaluate.</exception>
    public static ResourcePolicy Parse(string name, string json) =>
        new([.. PolicyStatement.Statements(name, json).Select(statement => ResourceStatement.Read(name, statement))]);

    /// <param name="service">The principal, such as <c>events.amazonaws.com</c>.</param>
    /// <param name="source">The ARN of the resource on whose behalf the service acts.</param>
    public bool Allows(string service, AwsAction action, string source, string account)
    {
        var covering = Statements.Where(statement => statement.Covers(service, action, source, account)).ToList();
        return covering.Count > 0 && covering.TrueForAll(statement => statement.Actions.Allows);
    }
}

/// <param name="Services">The principals; <c>*</c> is any principal.</param>
/// <param name="Sources">The values of <c>aws:SourceArn</c>; null for any value.</param>
/// <param name="Accounts">The values of <c>aws:SourceAccount</c>; null for any value.</param>
/// <param name="InsecureOnly">Whether the statement applies only to requests without TLS. Services never send such requests.</param>
internal sealed record ResourceStatement(
    PolicyStatement Actions,
    IReadOnlyList<string> Services,
    IReadOnlyList<IamPattern>? Sources,
    IReadOnlyList<string>? Accounts,
    bool InsecureOnly)
{
    public bool Covers(string service, AwsAction action, string source, string account) =>
        !InsecureOnly
        && Actions.Covers(action)
        && (Services.Contains(service) || Services.Contains("*"))
        && (Sources is null || Sources.Any(pattern => pattern.Matches(source)))
        && (Accounts is null || Accounts.Contains(account));

    public static ResourceStatement Read(string policy, JsonObject statement)
    {
        var conditions = new Dictionary<(string Operator, string Key), IReadOnlyList<string>>();
        foreach (var (name, keys) in statement["Condition"] as JsonObject ?? [])
        {
            foreach (var key in (keys as JsonObject ?? []).Select(member => member.Key))
            {
                conditions.Add((name, key), PolicyStatement.Texts(policy, keys!.AsObject(), key));
            }
        }

        IReadOnlyList<string>? Take(string name, string key) => conditions.Remove((name, key), out var values) ? values : null;

        var sources = Take("ArnEquals", "aws:SourceArn") ?? Take("ArnLike", "aws:SourceArn") ?? Take("StringEquals", "aws:SourceArn");
        var accounts = Take("StringEquals", "aws:SourceAccount");
        var insecureOnly = Take("Bool", "aws:SecureTransport") is ["false"];
        if (conditions.Keys.FirstOrDefault() is { Operator: { } unknown } condition)
        {
            throw new LocalRunException(
                $"The policy {policy} has the condition {unknown} on {condition.Key}, which the local run does not evaluate.");
        }

        return new(
            PolicyStatement.Read(policy, statement, [.. PolicyStatement.EvaluatedElements, "Principal", "Condition"]),
            Principals(policy, statement),
            sources is null ? null : [.. sources.Select(IamPattern.Resource)],
            accounts,
            insecureOnly);
    }

    private static IReadOnlyList<string> Principals(string policy, JsonObject statement) => statement["Principal"] switch
    {
        JsonObject { Count: 1 } services when services.ContainsKey("Service") => PolicyStatement.Texts(policy, services, "Service"),
        JsonObject { Count: 1 } accounts when accounts.ContainsKey("AWS") => PolicyStatement.Texts(policy, accounts, "AWS"),
        _ => PolicyStatement.Texts(policy, statement, "Principal"),
    };
}
