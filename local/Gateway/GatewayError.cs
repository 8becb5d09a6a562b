namespace Shop.Local.Gateway;

/// <summary>
/// The reason why API Gateway answers without calling the integration. The kind is one of AWS's gateway response types. Status, message and
/// exception are AWS's defaults for this kind.
/// </summary>
internal sealed record GatewayError(string Kind, int Status, string Message, string Exception)
{
    public static GatewayError NoRoute { get; } =
        new("MISSING_AUTHENTICATION_TOKEN", 403, "Missing Authentication Token", "MissingAuthenticationTokenException");

    public static GatewayError Unauthorized { get; } = new("UNAUTHORIZED", 401, "Unauthorized", "UnauthorizedException");

    public static GatewayError Throttled { get; } = new("THROTTLED", 429, "Too Many Requests", "TooManyRequestsException");

    public static GatewayError TooLarge { get; } = new("REQUEST_TOO_LARGE", 413, "Request Too Long", "RequestTooLargeException");

    public static GatewayError TimedOut { get; } =
        new("INTEGRATION_TIMEOUT", 504, "Endpoint request timed out", "InternalServerErrorException");

    /// <summary>The function failed, or its answer is malformed. AWS has no separate kind for this error.</summary>
    public static GatewayError BadAnswer { get; } = new("DEFAULT_5XX", 502, "Internal server error", "InternalServerErrorException");

    public string DefaultKind => Status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";

    public static GatewayError MissingParameters(IEnumerable<string> names) =>
        new("BAD_REQUEST_PARAMETERS", 400, $"Missing required request parameters: [{string.Join(", ", names)}]", "BadRequestException");
}
