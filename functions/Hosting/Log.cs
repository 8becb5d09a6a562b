namespace Shop.Functions.Hosting;

/// <summary>
/// Every line the functions log. Lambda's JSON format makes each placeholder a field of its own and adds the request id. Never
/// bodies, tokens, mail addresses or passwords.
/// </summary>
internal static class Log
{
    /// <summary>The header in which a client sends an id of its own to find its requests in the log.</summary>
    public const string CorrelationHeader = "X-Correlation-Id";

    /// <summary>
    /// One line a request. <c>apiRequestId</c> is API Gateway's; <c>correlationId</c> is the client's, or the same where the client sent none
    /// that is printable. <c>problem</c> and <c>reason</c> explain a refusal; they repeat nothing that was sent.
    /// </summary>
    public static void Request(ILambdaContext context, string route, Reply reply, APIGatewayProxyRequest request, TimeSpan took)
    {
        var (ms, requestId) = ((long)took.TotalMilliseconds, request.RequestContext?.RequestId ?? context.AwsRequestId);
        var correlationId = RequestHeaders.Correlation(request) ?? requestId;
        if (reply.Refusal is { } refusal)
        {
            context.Logger.LogInformation(
                "{event}: {route} {status} in {ms} ms, {problem}: {reason} (request {apiRequestId}, correlation {correlationId})",
                "request", route, reply.Status, ms, refusal.Code, refusal.Message, requestId, correlationId);
            return;
        }

        context.Logger.LogInformation(
            "{event}: {route} {status} in {ms} ms (request {apiRequestId}, correlation {correlationId})",
            "request", route, reply.Status, ms, requestId, correlationId);
    }

    /// <summary>Answered with 503: the client is to try again.</summary>
    public static void Unavailable(ILambdaContext context, string route, Exception exception) =>
        context.Logger.LogWarning(exception, "{event}: {route}", "unavailable", route);

    /// <summary>Answered with 500.</summary>
    public static void Failed(ILambdaContext context, string route, Exception exception) =>
        context.Logger.LogError(exception, "{event}: {route}", "failed", route);

    /// <summary>The user is confirmed, but his account could not be written.</summary>
    public static void AccountNotWritten(ILambdaContext context, string? userId, Exception exception) =>
        context.Logger.LogError(exception, "{event}: {userId}", "account-not-written", userId ?? "unknown");

    /// <summary>The user is confirmed, but what he signed up with makes no account.</summary>
    public static void AccountRefused(ILambdaContext context, UserId userId, string reason) =>
        context.Logger.LogError("{event}: {userId} {reason}", "account-refused", userId, reason);

    public static void AccountCreated(ILambdaContext context, UserId userId) =>
        context.Logger.LogInformation("{event}: {userId}", "account-created", userId);

    /// <summary>The sign-up was delivered again.</summary>
    public static void AccountThere(ILambdaContext context, UserId userId) =>
        context.Logger.LogInformation("{event}: {userId}", "account-there", userId);

    /// <summary>The user is deactivated.</summary>
    public static void TokenRefused(ILambdaContext context, UserId userId) =>
        context.Logger.LogWarning("{event}: {userId}", "token-refused", userId);

    /// <summary>The users table did not say whether he may have one, so he gets none.</summary>
    public static void TokenNotDecided(ILambdaContext context, UserId userId, Exception exception) =>
        context.Logger.LogError(exception, "{event}: {userId}", "token-not-decided", userId);

    public static void SignUpRefused(ILambdaContext context, string code) =>
        context.Logger.LogWarning("{event}: {code}", "sign-up-refused", code);
}
