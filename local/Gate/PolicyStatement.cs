using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Gate;

/// <summary>One statement of an identity-based policy.</summary>
internal sealed record PolicyStatement(bool Allows, IReadOnlyList<IamPattern> Actions, IReadOnlyList<IamPattern> Resources)
{
    /// <summary>The elements that a statement can have in every kind of policy.</summary>
    internal static readonly string[] EvaluatedElements = ["Sid", "Effect", "Action", "Resource"];

    public bool Covers(AwsAction action) =>
        Actions.Any(pattern => pattern.Matches(action.Action)) && Resources.Any(pattern => pattern.Matches(action.Resource));

    /// <param name="policy">The name of the policy in error messages.</param>
    /// <exception cref="LocalRunException">The policy has an element that the local run does not evaluate.</exception>
    public static IEnumerable<PolicyStatement> Parse(string policy, string json) =>
        Statements(policy, json).Select(statement => Read(policy, statement, EvaluatedElements));

    /// <exception cref="LocalRunException">The policy is not a JSON object with statements.</exception>
    internal static IEnumerable<JsonObject> Statements(string policy, string json)
    {
        JsonNode? statements;
        try
        {
            statements = JsonNode.Parse(json)?["Statement"];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new LocalRunException($"The policy {policy} is not a JSON object: {error.Message}", error);
        }

        return (statements is JsonArray array ? array.ToArray() : [statements])
            .Select(statement => statement as JsonObject ?? throw new LocalRunException($"The policy {policy} has no statement."));
    }

    /// <param name="evaluated">The elements that the caller and this method evaluate.</param>
    /// <exception cref="LocalRunException">The statement has an element that is not evaluated, or lacks a required element.</exception>
    internal static PolicyStatement Read(string policy, JsonObject statement, IReadOnlyList<string> evaluated)
    {
        if (statement.Select(member => member.Key).FirstOrDefault(name => !evaluated.Contains(name)) is { } unknown)
        {
            throw new LocalRunException($"The policy {policy} has a statement with {unknown}, which the local run does not evaluate.");
        }

        var resources = Texts(policy, statement, "Resource");
        if (resources.FirstOrDefault(resource => resource.Contains("${", StringComparison.Ordinal)) is { } variable)
        {
            throw new LocalRunException(
                $"The policy {policy} has the resource {variable}; the local run does not evaluate policy variables.");
        }

        return new(
            (string?)statement["Effect"] switch
            {
                "Allow" => true,
                "Deny" => false,
                var effect => throw new LocalRunException(
                    $"The policy {policy} has a statement with the effect '{effect}'; it must be Allow or Deny."),
            },
            [.. Texts(policy, statement, "Action").Select(IamPattern.Action)],
            [.. resources.Select(IamPattern.Resource)]);
    }

    internal static IReadOnlyList<string> Texts(string policy, JsonObject statement, string name) => statement[name] switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        JsonArray array when array.Count > 0 => [.. array.Select(item => (string)item!)],
        _ => throw new LocalRunException($"The policy {policy} has a statement without {name}."),
    };
}
