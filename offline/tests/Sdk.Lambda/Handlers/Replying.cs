using System.Net;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop.Tests.Sdk.Lambda.Handlers;

public sealed class Replying
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/object")]
    public Parcel Plain() => new("tea", 250);

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/object-later")]
    public Task<Parcel> PlainLater() => Task.FromResult(new Parcel("tea", 250));

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/camel")]
    [LambdaSerializer(typeof(CamelCaseLambdaJsonSerializer))]
    public Parcel Camel() => new("tea", 250);

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/text")]
    public string Text() => "tea";

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/text-later")]
    public Task<string> TextLater() => Task.FromResult("tea");

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/number")]
    public int Number() => 7;

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/nothing")]
    public void Nothing()
    {
    }

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/nothing-later")]
    public Task NothingLater() => Task.CompletedTask;

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/response")]
    public Task<APIGatewayProxyResponse> Response() => Task.FromResult(new APIGatewayProxyResponse { StatusCode = 418 });

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/result")]
    public IHttpResult Result() => HttpResults.NewResult(HttpStatusCode.Conflict, new Parcel("tea", 250));

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/result-later")]
    public Task<IHttpResult> ResultLater() => Task.FromResult(HttpResults.Created("/parcels/1"));

    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/throw")]
    public Task<IHttpResult> Throw() => throw new InvalidTimeZoneException("no tea");
}
