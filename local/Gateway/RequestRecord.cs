using Microsoft.AspNetCore.Http;

namespace Shop.Local.Gateway;

/// <summary>One request to the API.</summary>
/// <param name="Route">The path template; null when no route matched.</param>
/// <param name="Function">Null when no function serves the route.</param>
/// <param name="GatewayError">The kind of gateway response; null when an integration answered.</param>
/// <param name="Problem">The problem type of a refusal without its common prefix, such as <c>out-of-stock</c>.</param>
/// <param name="RequestId">API Gateway's request id, also in the answer's header <c>x-amzn-RequestId</c>.</param>
/// <param name="CorrelationId">
/// The request's header <c>X-Correlation-Id</c>, or the request id when the header is missing or is not a short printable text.
/// </param>
public sealed record RequestRecord(
    DateTimeOffset At,
    string Method,
    string Path,
    string? Route,
    int Status,
    double Milliseconds,
    string? Function,
    string? GatewayError,
    string? Problem,
    string RequestId,
    string CorrelationId)
{
    private const string CorrelationHeader = "X-Correlation-Id";
    private const int LongestCorrelation = 128;

    internal bool IsRefusal => Status >= 400;

    /// <summary>One line of the log: the request, and for a refusal its problem type and both ids.</summary>
    public override string ToString()
    {
        var line = FormattableString.Invariant($"{Method} {Route ?? Path} {Status} {Milliseconds:0} ms");
        return !IsRefusal ? line : $"{line} {Problem ?? GatewayError ?? "no problem type"} request={RequestId} correlation={CorrelationId}";
    }

    // The id is printed to a terminal: other values could contain control characters.
    internal static string CorrelationOf(IHeaderDictionary headers, string requestId) =>
        headers[CorrelationHeader] is [{ Length: > 0 and <= LongestCorrelation } id] && id.All(letter => letter is > ' ' and <= '~')
            ? id
            : requestId;
}
