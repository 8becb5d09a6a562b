using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace Shop.Tests.Sdk.Lambda.Handlers;

/// <summary>Returns its arguments.</summary>
public sealed class Binding
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/orders/{orderId}/lines/{line}")]
    public string Route(string orderId, [FromRoute(Name = "line")] int number) => $"{orderId}:{number}";

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/query")]
    public string Query([FromQuery] string word, [FromQuery(Name = "page-size")] int size, [FromQuery] decimal price) =>
        string.Create(null, $"{word}:{size}:{price}");

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/optional")]
    public string Optional([FromQuery] int? limit, [FromHeader] bool? fresh) =>
        $"{limit?.ToString() ?? "none"}:{fresh?.ToString() ?? "none"}";

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/many")]
    public string Many([FromQuery] IEnumerable<int> ids, [FromHeader(Name = "x-tag")] IEnumerable<string> tags) =>
        $"{Join(ids)}:{Join(tags)}";

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/header")]
    public string Header([FromHeader(Name = "X-Guest-Cart")] string cart) => cart ?? "none";

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/body")]
    public string Body([FromBody] Parcel parcel) => $"{parcel?.Label}:{parcel?.Grams}";

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/text")]
    public string Text([FromBody] string text) => text ?? "none";

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/whole")]
    public string Whole(ILambdaContext context, APIGatewayProxyRequest request) => $"{context.AwsRequestId}:{request.Path}";

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/refusing/{count}")]
    public IHttpResult Refusing([FromRoute(Name = "count")] int number, [FromQuery] byte size, [FromBody] Parcel parcel) =>
        HttpResults.Ok(new { number, size, parcel });

    private static string Join<T>(IEnumerable<T> values) => values is null ? "none" : string.Join('+', values);
}

public sealed record Parcel(string Label, int Grams);
