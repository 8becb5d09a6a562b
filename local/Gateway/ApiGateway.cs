using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Shop.Local.Hosting;
using Shop.Local.Lambda;

namespace Shop.Local.Gateway;

/// <summary>The stage of the REST API: throttle, route, authorizer, parameters, integration, in API Gateway's order.</summary>
internal sealed class ApiGateway(
    ApiDefinition api, Func<string, FunctionHost?> functions, TokenVerifier? verifier, Recent<RequestRecord> requests, RunLog log, TimeProvider time)
{
    /// <summary>Largest request body in bytes.</summary>
    public const int LargestBody = 10 * 1024 * 1024;

    private readonly RouteTable routes = new(api.Routes);
    private readonly TokenBucket? throttle = api.Throttle is null ? null : new(api.Throttle, time);

    /// <summary>The path before all routes.</summary>
    public string StagePath => "/" + api.Stage;

    public async Task ServeAsync(HttpContext http)
    {
        var started = time.GetTimestamp();
        var requestId = Guid.NewGuid().ToString();
        var path = PathOf(http);
        var found = routes.Find(http.Request.Method, path);
        http.Response.Headers["x-amzn-RequestId"] = requestId;
        var error = await AnswerAsync(http, path, found, requestId);
        if (error is not null)
        {
            await WriteAsync(http, api.Responses.Answer(error, requestId));
        }

        var route = found?.Route;
        requests.Add(new(
            time.GetUtcNow(), http.Request.Method, StagePath + path, route?.Path, http.Response.StatusCode, time.GetElapsedTime(started).TotalMilliseconds,
            (route?.Integration as LambdaIntegration)?.Function, error?.Kind, requestId));
    }

    /// <summary>Null when the integration answered.</summary>
    private async Task<GatewayError?> AnswerAsync(
        HttpContext http, string path, (Route Route, IReadOnlyDictionary<string, string> Parameters)? found, string requestId)
    {
        if (found is not var (route, parameters))
        {
            return GatewayError.NoRoute;
        }

        if (throttle?.TryTake() == false)
        {
            return GatewayError.Throttled;
        }

        JsonObject? claims = null;
        if (route.Authorizer is { } authorizer && (claims = Authorize(http.Request, authorizer)) is null)
        {
            return GatewayError.Unauthorized;
        }

        var missing = route.RequiredParameters.Where(parameter => !Has(http.Request, parameter)).Select(parameter => parameter.Name).ToList();
        if (missing.Count > 0)
        {
            return GatewayError.MissingParameters(missing);
        }

        byte[] body;
        try
        {
            body = await http.Request.ReadAllAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return GatewayError.TooLarge;
        }

        if (body.Length > LargestBody)
        {
            return GatewayError.TooLarge;
        }

        switch (route.Integration)
        {
            case MockIntegration mock:
                await WriteAsync(http, new(mock.Status, mock.Headers, ""));
                return null;
            case LambdaIntegration lambda:
                var request = new ProxyRequest(http.Request, route, path, parameters, body, claims, requestId, time.GetUtcNow());
                return await InvokeAsync(http, lambda, ProxyEvent.Of(api, request));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<GatewayError?> InvokeAsync(HttpContext http, LambdaIntegration lambda, JsonObject proxyEvent)
    {
        var function = functions(lambda.Function) ?? throw new InvalidOperationException($"There is no function {lambda.Function}.");
        Invocation invocation;
        try
        {
            invocation = await function.InvokeAsync(JsonSerializer.SerializeToUtf8Bytes(proxyEvent)).WaitAsync(lambda.Timeout, time);
        }
        catch (TimeoutException)
        {
            return GatewayError.TimedOut;
        }

        if (invocation.Failed)
        {
            return GatewayError.BadAnswer;
        }

        if (ProxyAnswer.Parse(invocation.Payload) is not { } answer)
        {
            log.Write("api-gateway", "Error", $"Malformed Lambda proxy response of {lambda.Function}: {Encoding.UTF8.GetString(invocation.Payload.Span)}");
            return GatewayError.BadAnswer;
        }

        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "application/json";
        foreach (var (name, values) in answer.Headers)
        {
            http.Response.Headers[name] = values;
        }

        await WriteBodyAsync(http, answer.Body);
        return null;
    }

    private JsonObject? Authorize(HttpRequest request, AuthorizerDefinition authorizer)
    {
        const string Scheme = "Bearer ";
        var token = $"{request.Headers[authorizer.Header]}";
        token = token.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? token[Scheme.Length..].Trim() : token;
        return token.Length == 0 ? null : verifier?.Verify(token, authorizer.Audience);
    }

    private static bool Has(HttpRequest request, RequiredParameter parameter) =>
        parameter.In == "header" ? request.Headers.ContainsKey(parameter.Name) : request.Query.ContainsKey(parameter.Name);

    private string PathOf(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2)[0];
        return target.Length > StagePath.Length ? target[StagePath.Length..] : "/";
    }

    private static Task WriteAsync(HttpContext http, GatewayAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        return WriteBodyAsync(http, answer.Body);
    }

    private static async Task WriteBodyAsync(HttpContext http, string body)
    {
        if (body.Length > 0)
        {
            var bytes = Encoding.UTF8.GetBytes(body);
            http.Response.ContentLength = bytes.Length;
            await http.Response.Body.WriteAsync(bytes);
        }
    }
}
