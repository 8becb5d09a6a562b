using Microsoft.AspNetCore.Http;

namespace Shop.Local.Gateway;

/// <summary>One request to the API.</summary>
/// <param name="Route">The path template; null when no route matched.</param>
/// <param name="Function">Null when no function serves the route.</param>
/// <param name="GatewayError">The kind of gateway response; null when an integration answered.</param>
/// <param name="Problem">The problem type of a refusal without its common prefix, such as <c>out-of-stock</c>.</param>
/// <param name="Detail">The problem's detail, the sentence for the client.</param>
/// <param name="RequestId">API Gateway's request id, also in the answer's header <c>x-amzn-RequestId</c>.</param>
/// <param name="CorrelationId">
/// The first value of the request's header <c>X-Correlation-Id</c> that is a short printable text. Without such a value, the request id.
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
    string? Detail,
    string RequestId,
    string CorrelationId)
{
    /// <summary>The path of the resource that the request created; null when it created none.</summary>
    public string? Location { get; init; }

    private const string CorrelationHeader = "X-Correlation-Id";
    private const int LongestCorrelation = 128;

    internal bool IsRefusal => Status >= 400;

    /// <summary>
    /// Writes one line of the log, in the same form as the log lines of the functions. A refusal has its problem and both ids.
    /// </summary>
    public override string ToString()
    {
        var line = FormattableString.Invariant($"{Method} {Route ?? Path} {Status} in {Milliseconds:0} ms");
        var problem = Detail is null ? Problem ?? GatewayError ?? "without a problem document" : $"{Problem}: {Detail}";
        return IsRefusal ? $"{line}, {problem} (request {RequestId}, correlation {CorrelationId})" : line;
    }

    // The functions apply the same rule. Other values could write control characters into the log.
    internal static string CorrelationOf(IHeaderDictionary headers, string requestId) =>
        headers[CorrelationHeader].FirstOrDefault(IsPrintable) ?? requestId;

    private static bool IsPrintable(string? id) =>
        id is { Length: > 0 and <= LongestCorrelation } && id.All(letter => letter is > ' ' and <= '~');
}
