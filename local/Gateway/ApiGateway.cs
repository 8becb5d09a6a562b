using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Shop.Local.Hosting;
using Shop.Local.Lambda;

namespace Shop.Local.Gateway;

/// <summary>
/// Serves the stage of the REST API. The steps are in API Gateway's order: route, throttle, authorizer, parameters, integration.
/// </summary>
internal sealed class ApiGateway(
    ApiDefinition api, FunctionHosts functions, TokenVerifier? verifier, Recent<RequestRecord> requests, RunLog log, TimeProvider time)
{
    /// <summary>The maximum size of a request body in bytes.</summary>
    public const int LargestBody = 10 * 1024 * 1024;

    private readonly RouteTable routes = new(api.Routes);
    private readonly TokenBucket? throttle = api.Throttle is null ? null : new(api.Throttle, time);

    /// <summary>The path of the stage. The path of every route starts with it.</summary>
    public string StagePath => "/" + api.Stage;

    public async Task ServeAsync(HttpContext http)
    {
        var started = time.GetTimestamp();
        var requestId = $"{Guid.NewGuid()}";
        var path = PathOf(http);
        var found = routes.Find(http.Request.Method, path);
        var answer = await AnswerAsync(http.Request, path, found, requestId);
        http.Response.Headers["x-amzn-RequestId"] = requestId;
        await answer.WriteAsync(http.Response);
        var (problem, detail) = answer.Problem();
        requests.Add(new(
            time.GetUtcNow(),
            http.Request.Method,
            StagePath + path,
            found?.Route.Path,
            answer.Status,
            time.GetElapsedTime(started).TotalMilliseconds,
            (found?.Route.Integration as LambdaIntegration)?.Function,
            answer.GatewayError,
            problem,
            detail,
            requestId,
            RequestRecord.CorrelationOf(http.Request.Headers, requestId))
        {
            Location = answer.Value("Location"),
        });
    }

    private async Task<ApiAnswer> AnswerAsync(HttpRequest request, string path, FoundRoute? found, string requestId)
    {
        if (found is null)
        {
            return Refuse(GatewayError.NoRoute, requestId);
        }

        if (throttle?.TryTake() == false)
        {
            return Refuse(GatewayError.Throttled, requestId);
        }

        JsonObject? claims = null;
        if (found.Route.Authorizer is { } authorizer && (claims = Authorize(request, authorizer)) is null)
        {
            return Refuse(GatewayError.Unauthorized, requestId);
        }

        var missing = found.Route.RequiredParameters
            .Where(parameter => !Has(request, parameter))
            .Select(parameter => parameter.Name)
            .ToList();
        if (missing.Count > 0)
        {
            return Refuse(GatewayError.MissingParameters(missing), requestId);
        }

        if (await BodyAsync(request) is not { } body)
        {
            return Refuse(GatewayError.TooLarge, requestId);
        }

        var proxyRequest = new ProxyRequest(request, found, path, body, claims, requestId, time.GetUtcNow());
        return found.Route.Integration switch
        {
            MockIntegration mock => new(mock.Status, [.. mock.Headers.Select(header => (header.Key, new[] { header.Value }))], ""),
            LambdaIntegration lambda => await InvokeAsync(lambda, ProxyEvent.Of(api, proxyRequest), requestId),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<ApiAnswer> InvokeAsync(LambdaIntegration lambda, JsonObject proxyEvent, string requestId)
    {
        var function = functions.Find(lambda.Function) ?? throw new InvalidOperationException($"There is no function {lambda.Function}.");
        Invocation invocation;
        try
        {
            invocation = await function.InvokeAsync(JsonSerializer.SerializeToUtf8Bytes(proxyEvent)).WaitAsync(lambda.Timeout, time);
        }
        catch (TimeoutException)
        {
            return Refuse(GatewayError.TimedOut, requestId);
        }

        if (!invocation.Failed && ApiAnswer.FromFunction(invocation.Payload) is { } answer)
        {
            return answer;
        }

        if (!invocation.Failed)
        {
            var payload = Encoding.UTF8.GetString(invocation.Payload.Span);
            log.Write("api-gateway", "Error", $"Malformed Lambda proxy response of {lambda.Function}: {payload}", invocation.RequestId);
        }

        return Refuse(GatewayError.BadAnswer, requestId);
    }

    private ApiAnswer Refuse(GatewayError error, string requestId) => api.ErrorTemplates.Answer(error, requestId);

    private JsonObject? Authorize(HttpRequest request, AuthorizerDefinition authorizer)
    {
        const string Scheme = "Bearer ";
        var token = $"{request.Headers[authorizer.Header]}";
        token = token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? token[Scheme.Length..].Trim() : token;
        return token.Length == 0 ? null : verifier?.Verify(token, authorizer.Audience);
    }

    private static bool Has(HttpRequest request, RequiredParameter parameter) =>
        parameter.In == "header" ? request.Headers.ContainsKey(parameter.Name) : request.Query.ContainsKey(parameter.Name);

    /// <summary>Reads the body; null when the body is larger than the limit.</summary>
    private static async Task<byte[]?> BodyAsync(HttpRequest request)
    {
        try
        {
            var body = await request.ReadBodyAsync();
            return body.Length <= LargestBody ? body : null;
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
    }

    private string PathOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2)[0];
        return target.Length > StagePath.Length ? target[StagePath.Length..] : "/";
    }
}
