using Microsoft.OpenApi;

namespace Shop.Contract;

/// <summary>The addresses of the API. Only the published document has them, because API Gateway knows its own address.</summary>
public static class Servers
{
    /// <summary>The stage of every deployed API, and the first segment of its paths.</summary>
    public const string Stage = "v1";

    /// <summary>The default port of the local run.</summary>
    public const int LocalPort = 8787;

    internal static IList<OpenApiServer> All => [Deployed(), Local(new($"http://127.0.0.1:{LocalPort}/{Stage}"))];

    internal static OpenApiServer Local(Uri address) => new() { Url = $"{address}", Description = "The local run." };

    private static OpenApiServer Deployed() => new()
    {
        Url = $"https://{{api}}.execute-api.{{region}}.amazonaws.com/{Stage}",
        Description = "A deployed stack: its output apiUrl.",
        Variables = new Dictionary<string, OpenApiServerVariable>
        {
            ["api"] = new() { Default = "abcdefghij", Description = "The id of the REST API." },
            ["region"] = new() { Default = "us-east-1" },
        },
    };
}
