using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shop.Infra.Graphs;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>The stack with one grant more or less, as a wrong <c>[Access]</c> deploys it.</summary>
internal static class Grants
{
    public static Graph Without(this Graph graph, string function, string action, string resourceEnd) => graph.Change(function, statements =>
    {
        var statement = statements.Single(statement => $"{statement!["Resource"]![0]}".EndsWith(resourceEnd, StringComparison.Ordinal))!;
        var actions = statement["Action"]!.AsArray();
        Assert.True(actions.Remove(actions.Single(one => $"{one}" == action)), "The function has the grant to remove.");
        if (actions.Count == 0)
        {
            statements.Remove(statement);
        }
    });

    public static Graph With(this Graph graph, string function, string action, string resource) => graph.Change(function, statements =>
        statements.Add(new JsonObject { ["Effect"] = "Allow", ["Action"] = new JsonArray(action), ["Resource"] = new JsonArray(resource) }));

    private static Graph Change(this Graph graph, string function, Action<JsonArray> change)
    {
        var before = graph.OfType("aws:iam/rolePolicy:RolePolicy").Single(policy => policy.Name == function);
        var document = JsonNode.Parse((string)before.Inputs["policy"])!;
        change(document["Statement"]!.AsArray());
        var after = before with
        {
            Inputs = before.Inputs.SetItem("policy", document.ToJsonString()),
            State = before.State.SetItem("policy", document.ToJsonString()),
        };
        return graph with { Resources = graph.Resources.Replace(before, after) };
    }
}
