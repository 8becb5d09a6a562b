using System.Text.Json;

namespace Shop.Infra.Components;

/// <summary>
/// Writes one JSON object for each request: route, user, status and duration. It contains no body, query, token or IP address.
/// </summary>
internal static class AccessLog
{
    public static string Format { get; } = JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["requestId"] = "$context.requestId",
        ["time"] = "$context.requestTime",
        ["method"] = "$context.httpMethod",
        ["route"] = "$context.resourcePath",
        ["status"] = "$context.status",
        ["userId"] = "$context.authorizer.claims.sub",
        ["error"] = "$context.error.responseType",
        ["latencyMs"] = "$context.responseLatency",
        ["integrationLatencyMs"] = "$context.integrationLatency",
        ["responseBytes"] = "$context.responseLength",
        ["traceId"] = "$context.xrayTraceId",
    });
}
