using Microsoft.AspNetCore.Http;
using Shop.Local.Cognito;
using Shop.Local.Gate;
using Shop.Local.Lambda;
using Shop.Local.Stripe;

namespace Shop.Local.Hosting;

/// <summary>
/// The addresses that functions and emulators use: DynamoDB, Cognito and Stripe for each function, Lambda's Invoke operation, and
/// the user pool's triggers.
/// </summary>
internal sealed record InternalEndpoints(Uri Address)
{
    private const string DynamoDbPath = "/dynamodb";
    private const string CognitoPath = "/cognito";
    private const string TriggersPath = "/triggers";
    private const string LambdaPath = "/lambda";
    private const string StripePath = "/stripe";

    /// <summary>The address of Cognito for callers outside the functions; no role limits these callers.</summary>
    public Uri Cognito => new(Address, CognitoPath);

    public Uri Triggers => new(Address, TriggersPath);

    public Uri Lambda => new(Address, LambdaPath);

    public Uri DynamoDbOf(string function) => new(Address, $"{DynamoDbPath}/{function}");

    public Uri CognitoOf(string function) => new(Address, $"{CognitoPath}/{function}");

    public Uri StripeOf(string function) => new(Address, $"{StripePath}/{function}");

    /// <param name="account">The Stripe account for payments; null for the simulator.</param>
    public Dictionary<string, string> Environment(FunctionDefinition function, StripeAccount? account)
    {
        var variables = new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL_DYNAMODB"] = $"{DynamoDbOf(function.Name)}",
            ["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] = $"{CognitoOf(function.Name)}",
        };
        foreach (var (name, value) in LocalStripe.Environment(function, StripeOf(function.Name), account))
        {
            variables[name] = value;
        }

        return variables;
    }

    public static Task ServeAsync(HttpContext http, DynamoDbGate dynamoDb, FunctionHosts functions, LocalPool? pool, LocalStripe stripe)
    {
        var path = http.Request.Path;
        if (path.StartsWithSegments(DynamoDbPath, out var rest))
        {
            return dynamoDb.ServeAsync(http, FunctionIn(rest));
        }

        if (path.StartsWithSegments(StripePath, out rest))
        {
            return stripe.Endpoint.ServeAsync(http, $"{rest}");
        }

        if (path.StartsWithSegments(LambdaPath, out rest))
        {
            return new InvokeEndpoint(functions.Find).ServeAsync(http, rest);
        }

        if (pool is not null && path.StartsWithSegments(CognitoPath, out rest))
        {
            return pool.Gate.ServeAsync(http, FunctionIn(rest));
        }

        if (pool is not null && path.StartsWithSegments(TriggersPath, out rest))
        {
            return pool.TriggerEndpoint.ServeAsync(http, rest);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string FunctionIn(PathString path) => $"{path}".Trim('/');
}
