using System.Globalization;
using System.Net;

namespace Shop.Functions.Hosting;

/// <summary>The answer of a handler.</summary>
internal sealed record Reply
{
    private const string JsonType = "application/json";

    private readonly ValueList<(string Name, string Value)> headers;

    private Reply(int status, string? body, string contentType, params ValueList<(string Name, string Value)> headers) =>
        (Status, Body, ContentType, this.headers) = (status, body, contentType, headers);

    public int Status { get; }

    /// <summary>The JSON body; null for no body.</summary>
    public string? Body { get; }

    public string? Location => headers.FirstOrDefault(header => header.Name == "Location").Value;

    private string ContentType { get; }

    /// <summary>The refusal of the request; null for a successful answer.</summary>
    public Refusal? Refusal { get; private init; }

    public static implicit operator Reply(Refusal refusal)
    {
        var problem = Refusals.ToProblem(refusal);
        ValueList<(string, string)> headers = refusal is IRetryLater later
            ? [("Retry-After", Math.Ceiling(later.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture))]
            : [];
        return new(problem.Status, Json.Write(problem), ProblemTypes.ContentType, headers) { Refusal = refusal };
    }

    public static Reply NoContent { get; } = new(204, body: null, JsonType);

    public static Reply Ok(object body) => new(200, Json.Write(body), JsonType);

    public static Reply Created(object body) => new(201, Json.Write(body), JsonType);

    /// <param name="location">The absolute path of the new resource; it starts with the stage.</param>
    public static Reply Created(string location, object body) => new(201, Json.Write(body), JsonType, ("Location", location));

    /// <summary>Creates the answer to a request that is recorded and will be carried out later.</summary>
    public static Reply Accepted(object body) => new(202, Json.Write(body), JsonType);

    /// <summary>Creates the answer from a stored answer. A header marks it as a stored answer.</summary>
    public static Reply Replayed(int status, string? body, string? location) => location is null
        ? new(status, body, JsonType, (IdempotentAttribute.ReplayedHeader, "true"))
        : new(status, body, JsonType, (IdempotentAttribute.ReplayedHeader, "true"), ("Location", location));

    /// <summary>
    /// Converts the answer to an HTTP result. No cache may store the answer, because nearly every answer depends on the ID token.
    /// </summary>
    public IHttpResult ToHttpResult()
    {
        var result = HttpResults.NewResult((HttpStatusCode)Status, Body)
            .AddHeader("Cache-Control", "no-store")
            .AddHeader("X-Content-Type-Options", "nosniff")
            .AddHeader("Access-Control-Allow-Origin", Cors.AllowOrigin)
            .AddHeader("Access-Control-Expose-Headers", Cors.ExposeHeaders);
        return headers.Concat<(string Name, string Value)>(Body is null ? [] : [("Content-Type", ContentType)])
            .Aggregate(result, (answer, header) => answer.AddHeader(header.Name, header.Value));
    }
}
