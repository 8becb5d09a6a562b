using System.Globalization;
using System.Net;

namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>
/// HTTP responses. A string body is text/plain, bytes and streams are application/octet-stream in base64, any other body is JSON.
/// A content-type header that the caller sets takes precedence.
/// </summary>
public class HttpResults : IHttpResult
{
    private readonly object body;
    private Dictionary<string, IList<string>> headers;

    private HttpResults(HttpStatusCode statusCode, object body = null)
    {
        StatusCode = statusCode;
        this.body = body;
    }

    public HttpStatusCode StatusCode { get; }

    public static IHttpResult Accepted(object body = null) => NewResult(HttpStatusCode.Accepted, body);

    public static IHttpResult BadGateway() => NewResult(HttpStatusCode.BadGateway);

    public static IHttpResult BadRequest(object body = null) => NewResult(HttpStatusCode.BadRequest, body);

    public static IHttpResult Conflict(object body = null) => NewResult(HttpStatusCode.Conflict, body);

    public static IHttpResult Created(string uri = null, object body = null) =>
        WithLocation(new HttpResults(HttpStatusCode.Created, body), uri);

    public static IHttpResult Forbid(object body = null) => NewResult(HttpStatusCode.Forbidden, body);

    public static IHttpResult InternalServerError(object body = null) => NewResult(HttpStatusCode.InternalServerError, body);

    public static IHttpResult NewResult(HttpStatusCode statusCode, object body = null) => new HttpResults(statusCode, body);

    public static IHttpResult NotFound(object body = null) => NewResult(HttpStatusCode.NotFound, body);

    public static IHttpResult Ok(object body = null) => NewResult(HttpStatusCode.OK, body);

    public static IHttpResult Redirect(string uri, bool permanent = false, bool preserveMethod = false)
    {
        var status = (permanent, preserveMethod) switch
        {
            (true, true) => HttpStatusCode.PermanentRedirect,
            (true, false) => HttpStatusCode.MovedPermanently,
            (false, true) => HttpStatusCode.TemporaryRedirect,
            (false, false) => HttpStatusCode.Found,
        };
        return WithLocation(new HttpResults(status), uri);
    }

    public static IHttpResult ServiceUnavailable(int? delaySeconds = null)
    {
        var result = NewResult(HttpStatusCode.ServiceUnavailable);
        return delaySeconds > 0
            ? result.AddHeader("retry-after", delaySeconds.Value.ToString(CultureInfo.InvariantCulture))
            : result;
    }

    public static IHttpResult Unauthorized() => NewResult(HttpStatusCode.Unauthorized);

    public IHttpResult AddHeader(string name, string value)
    {
        headers ??= [];
        var key = name.ToLowerInvariant();
        if (!headers.TryGetValue(key, out var values))
        {
            headers[key] = values = [];
        }

        values.Add(value);
        return this;
    }

    public Stream Serialize(HttpResultSerializationOptions options)
    {
        var content = HttpContentForm.Of(body, options.Serializer);
        if (!string.IsNullOrEmpty(content.Body) && headers?.ContainsKey("content-type") is not true)
        {
            AddHeader("content-type", content.ContentType);
        }

        var usesVersion2 = options is
        {
            Format: HttpResultSerializationOptions.ProtocolFormat.HttpApi,
            Version: HttpResultSerializationOptions.ProtocolVersion.V2,
        };
        return usesVersion2 ? content.ToVersion2((int)StatusCode, headers) : content.ToVersion1((int)StatusCode, headers);
    }

    private static IHttpResult WithLocation(HttpResults result, string uri) =>
        uri is null ? result : result.AddHeader("location", uri);
}
