using System.Text.Json.Nodes;
using Shop.Infra.Components;

namespace Shop.Infra.OpenApi;

/// <summary>Where the API is found; in the published document only: API Gateway knows its own address.</summary>
public static class Servers
{
    /// <summary>Of the local run, unless it is told another.</summary>
    public const int LocalPort = 8787;

    public static JsonArray All => [Deployed(), Of(new($"http://127.0.0.1:{LocalPort}/{Api.StageName}"))];

    public static JsonObject Of(Uri address) => new() { ["url"] = $"{address}", ["description"] = "The local run." };

    private static JsonObject Deployed() => new()
    {
        ["url"] = $"https://{{api}}.execute-api.{{region}}.amazonaws.com/{Api.StageName}",
        ["description"] = "A deployed stack: its output apiUrl.",
        ["variables"] = new JsonObject
        {
            ["api"] = new JsonObject { ["default"] = "abcdefghij", ["description"] = "The id of the REST API." },
            ["region"] = new JsonObject { ["default"] = "us-east-1" },
        },
    };
}
