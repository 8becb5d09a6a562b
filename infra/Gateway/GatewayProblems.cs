using System.Globalization;
using System.Text.Json.Nodes;
using Shop.Functions.Hosting;

namespace Shop.Infra.Gateway;

/// <summary>The answers that API Gateway gives without a function. They are problem documents like the answers of the functions.</summary>
internal static class GatewayProblems
{
    private const string AsGatewaySays = "$context.error.messageString";

    public static JsonObject Build() => new()
    {
        ["ACCESS_DENIED"] = Forbidden(),
        ["API_CONFIGURATION_ERROR"] = Internal(),
        ["AUTHORIZER_CONFIGURATION_ERROR"] = Internal(),
        ["AUTHORIZER_FAILURE"] = Internal(),
        ["BAD_REQUEST_BODY"] = Invalid(),
        ["BAD_REQUEST_PARAMETERS"] = Invalid(),
        ["DEFAULT_4XX"] = Invalid(),
        ["DEFAULT_5XX"] = Internal(),
        ["EXPIRED_TOKEN"] = Unauthenticated(),
        ["INTEGRATION_FAILURE"] = Unavailable(),
        ["INTEGRATION_TIMEOUT"] = Unavailable(),
        ["INVALID_API_KEY"] = Forbidden(),

        // No route needs a signature or an API key, so both errors mean that the route does not exist.
        ["INVALID_SIGNATURE"] = NotFound(),
        ["MISSING_AUTHENTICATION_TOKEN"] = NotFound(),
        ["QUOTA_EXCEEDED"] = TooManyRequests(),
        ["REQUEST_TOO_LARGE"] = Response(413, ProblemTypes.TooLarge, AsGatewaySays),
        ["RESOURCE_NOT_FOUND"] = NotFound(),
        ["THROTTLED"] = TooManyRequests(),
        ["UNAUTHORIZED"] = Unauthenticated(),
        ["UNSUPPORTED_MEDIA_TYPE"] = Response(415, ProblemTypes.UnsupportedMediaType, AsGatewaySays),
        ["WAF_FILTERED"] = Forbidden(),
    };

    private static JsonObject Invalid() => Response(400, ProblemTypes.Invalid, AsGatewaySays);

    private static JsonObject Unauthenticated() => Response(401, ProblemTypes.Unauthenticated, Quoted("A valid ID token is required."));

    private static JsonObject Forbidden() => Response(403, ProblemTypes.Forbidden, Quoted("This request is not allowed."));

    private static JsonObject NotFound() => Response(404, ProblemTypes.NotFound, Quoted("This resource does not exist."));

    private static JsonObject TooManyRequests() =>
        Response(429, ProblemTypes.TooManyRequests, Quoted("Too many requests. Please wait a while."), retryAfterSeconds: 1);

    private static JsonObject Internal() => Response(500, ProblemTypes.Internal, Quoted("The server failed to process the request."));

    private static JsonObject Unavailable() =>
        Response(503, ProblemTypes.Unavailable, Quoted("The shop is busy. Please try again."), retryAfterSeconds: 1);

    private static string Quoted(string detail) => $"\"{detail}\"";

    private static JsonObject Response(int status, string code, string detail, int? retryAfterSeconds = null)
    {
        var statusCode = status.ToString(CultureInfo.InvariantCulture);
        var headers = new JsonObject
        {
            ["gatewayresponse.header.Access-Control-Allow-Origin"] = $"'{Cors.AllowOrigin}'",
            ["gatewayresponse.header.Access-Control-Expose-Headers"] = $"'{Cors.ExposeHeaders}'",
            ["gatewayresponse.header.Cache-Control"] = "'no-store'",
            ["gatewayresponse.header.Content-Type"] = $"'{ProblemTypes.ContentType}'",
        };
        if (retryAfterSeconds is not null)
        {
            headers["gatewayresponse.header.Retry-After"] = $"'{retryAfterSeconds}'";
        }

        // API Gateway only replaces the variables of the template. The value of messageString already has quotes.
        var (type, title) = (ProblemTypes.Of(code), ProblemTypes.TitleOf(code));
        var body =
            $$"""{"type":"{{type}}","title":"{{title}}","status":{{statusCode}},"detail":{{detail}},"requestId":"$context.requestId"}""";
        return new()
        {
            ["statusCode"] = statusCode,
            ["responseParameters"] = headers,
            ["responseTemplates"] = new JsonObject { ["application/json"] = body },
        };
    }
}
