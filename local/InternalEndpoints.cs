using Microsoft.AspNetCore.Http;
using Shop.Local.Cognito;
using Shop.Local.Gate;
using Shop.Local.Hosting;
using Shop.Local.Lambda;

namespace Shop.Local;

/// <summary>The listener for functions and emulators: DynamoDB and Cognito for each function, Lambda's Invoke, and the user pool's triggers.</summary>
internal sealed record InternalEndpoints(Uri Address)
{
    private const string DynamoDbPath = "/dynamodb";
    private const string CognitoPath = "/cognito";
    private const string TriggersPath = "/triggers";
    private const string LambdaPath = "/lambda";

    /// <summary>For those who are no function and may do everything.</summary>
    public Uri Cognito => new(Address, CognitoPath);

    public Uri Triggers => new(Address, TriggersPath);

    public Uri Lambda => new(Address, LambdaPath);

    public Uri DynamoDb(string function) => new(Address, $"{DynamoDbPath}/{function}");

    public Uri CognitoOf(string function) => new(Address, $"{CognitoPath}/{function}");

    public Dictionary<string, string> Environment(FunctionDefinition function) => new()
    {
        ["AWS_ENDPOINT_URL_DYNAMODB"] = $"{DynamoDb(function.Name)}",
        ["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] = $"{CognitoOf(function.Name)}",
    };

    public static void Serve(LocalServer server, DynamoDbGate gate, CognitoFront? front, InvokeEndpoint lambda, InvokeEndpoint? triggers) =>
        server.Serve(http =>
        {
            var path = http.Request.Path;
            if (path.StartsWithSegments(DynamoDbPath, out var function))
            {
                return gate.ServeAsync(http, $"{function}".Trim('/'));
            }

            if (front is not null && path.StartsWithSegments(CognitoPath, out var asking))
            {
                return front.ServeAsync(http, $"{asking}".Trim('/'));
            }

            if (triggers is not null && path.StartsWithSegments(TriggersPath, out var trigger))
            {
                return triggers.ServeAsync(http, trigger);
            }

            if (path.StartsWithSegments(LambdaPath, out var invoked))
            {
                return lambda.ServeAsync(http, invoked);
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
}
