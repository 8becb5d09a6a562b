using System.Globalization;
using System.Net;
using Amazon.Lambda.Annotations.APIGateway;
using Shop.Domain;

namespace Shop.Functions.Hosting;

/// <summary>What a handler answers.</summary>
internal sealed record Reply
{
    private const string JsonType = "application/json";

    private readonly ValueList<(string Name, string Value)> headers;

    private Reply(int status, string? body, string contentType, params ValueList<(string Name, string Value)> headers) =>
        (Status, Body, ContentType, this.headers) = (status, body, contentType, headers);

    public int Status { get; }

    /// <summary>JSON; null for none.</summary>
    public string? Body { get; }

    public string? Location => headers.FirstOrDefault(header => header.Name == "Location").Value;

    private string ContentType { get; }

    public static implicit operator Reply(Problem problem)
    {
        var body = Json.Write(problem);
        return problem.RetryAfter is { } wait
            ? new(problem.Status, body, ProblemTypes.ContentType, ("Retry-After", wait.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture)))
            : new(problem.Status, body, ProblemTypes.ContentType);
    }

    public static implicit operator Reply(Refusal refusal) => Refusals.ToProblem(refusal);

    public static Reply NoContent { get; } = new(204, body: null, JsonType);

    public static Reply Ok(object body) => new(200, Json.Write(body), JsonType);

    public static Reply Created(object body) => new(201, Json.Write(body), JsonType);

    /// <param name="location">Where what was created is found: an absolute path, stage included.</param>
    public static Reply Created(string location, object body) => new(201, Json.Write(body), JsonType, ("Location", location));

    /// <summary>An earlier answer, said to be one.</summary>
    public static Reply Replayed(int status, string? body, string? location) => location is null
        ? new(status, body, JsonType, (IdempotentAttribute.ReplayedHeader, "true"))
        : new(status, body, JsonType, (IdempotentAttribute.ReplayedHeader, "true"), ("Location", location));

    /// <summary>Nothing the API says may be kept by a cache: nearly all of it depends on the token.</summary>
    public IHttpResult ToHttpResult()
    {
        var result = HttpResults.NewResult((HttpStatusCode)Status, Body)
            .AddHeader("Cache-Control", "no-store")
            .AddHeader("X-Content-Type-Options", "nosniff")
            .AddHeader("Access-Control-Allow-Origin", Cors.AllowOrigin)
            .AddHeader("Access-Control-Expose-Headers", Cors.ExposeHeaders);
        return headers.Concat(Body is null ? [] : [("Content-Type", ContentType)])
            .Aggregate(result, (answer, header) => answer.AddHeader(header.Item1, header.Item2));
    }
}
