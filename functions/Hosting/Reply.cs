using System.Globalization;
using System.Net;
using Amazon.Lambda.Annotations.APIGateway;
using Shop.Domain;

namespace Shop.Functions.Hosting;

/// <summary>What a handler answers.</summary>
internal sealed record Reply
{
    private readonly object body;
    private readonly string contentType;
    private readonly (string Name, string Value)? header;

    private Reply(int status, object body, string contentType, (string Name, string Value)? header = null) =>
        (Status, this.body, this.contentType, this.header) = (status, body, contentType, header);

    public int Status { get; }

    public static implicit operator Reply(Problem problem) => new(
        problem.Status,
        problem,
        ProblemTypes.ContentType,
        problem.RetryAfter is { } wait ? ("Retry-After", wait.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture)) : null);

    public static implicit operator Reply(Refusal refusal) => Refusals.ToProblem(refusal);

    public static Reply Ok(object body) => new(200, body, "application/json");

    public static Reply Created(object body) => new(201, body, "application/json");

    /// <param name="location">Where what was created is found: an absolute path, stage included.</param>
    public static Reply Created(string location, object body) => new(201, body, "application/json", ("Location", location));

    /// <summary>Nothing the API says may be kept by a cache: nearly all of it depends on the token.</summary>
    public IHttpResult ToHttpResult()
    {
        var result = HttpResults.NewResult((HttpStatusCode)Status, Json.Write(body))
            .AddHeader("Content-Type", contentType)
            .AddHeader("Cache-Control", "no-store")
            .AddHeader("X-Content-Type-Options", "nosniff")
            .AddHeader("Access-Control-Allow-Origin", Cors.AllowOrigin)
            .AddHeader("Access-Control-Expose-Headers", Cors.ExposeHeaders);
        return header is { } extra ? result.AddHeader(extra.Name, extra.Value) : result;
    }
}
