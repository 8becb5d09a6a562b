using System.Text.Json.Nodes;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Infra.Graphs;

namespace Shop.Tests.Infra;

public sealed class ApiTests
{
    private const string Integration = "x-amazon-apigateway-integration";

    [Fact]
    public async Task Every_route_invokes_its_own_function()
    {
        var (graph, body) = await Deployed();

        Assert.All(HandlerCatalog.Deployed.Routes, route =>
        {
            var integration = Operation(body, route.Route)[Integration]!;
            Assert.Equal("aws_proxy", $"{integration["type"]}");
            Assert.Equal("POST", $"{integration["httpMethod"]}");
            Assert.Equal(graph.The(AwsType.Function, route.Handler.Slug).State["invokeArn"], $"{integration["uri"]}");
        });
        Assert.Equal(HandlerCatalog.Deployed.Routes.Count(), Operations(body).Count(operation => operation.Method != "options"));
    }

    [Fact]
    public async Task Every_route_that_is_not_public_requires_a_token()
    {
        var (_, body) = await Deployed();

        Assert.All(HandlerCatalog.Deployed.Routes, route => Assert.Equal(
            route.Handler.IsPublic ? null : """[{"user":[]}]""",
            Operation(body, route.Route)["security"]?.ToJsonString()));
        Assert.Contains(HandlerCatalog.Deployed.Routes, route => !route.Handler.IsPublic);
    }

    [Fact]
    public async Task The_authorizer_accepts_only_tokens_of_this_pool_for_this_client()
    {
        var (graph, body) = await Deployed();
        var pool = Assert.Single(graph.OfType(AwsType.UserPool));
        var client = Assert.Single(graph.OfType(AwsType.UserPoolClient));

        var scheme = body["components"]!["securitySchemes"]!["user"]!;
        Assert.Equal("cognito_user_pools", $"{scheme["x-amazon-apigateway-authtype"]}");
        var authorizer = scheme["x-amazon-apigateway-authorizer"]!;
        Assert.Equal(pool.State["arn"], $"{Assert.Single(authorizer["providerARNs"]!.AsArray())}");
        Assert.Equal($"^{client.State["id"]}$", $"{authorizer["identityValidationExpression"]}");
    }

    [Fact]
    public async Task Only_its_own_route_may_invoke_a_function()
    {
        var (graph, _) = await Deployed();
        var api = Assert.Single(graph.OfType(AwsType.RestApi));

        var permissions = graph.OfType(AwsType.Permission)
            .Where(permission => permission.Text("principal") == "apigateway.amazonaws.com")
            .ToList();
        Assert.Equal(
            (from route in HandlerCatalog.Deployed.Routes
             let arn = $"{api.State["executionArn"]}/v1/{route.Route.Method}{Starred(route.Route)}"
             select ($"shop-prod-{route.Handler.Slug}", arn)).Order(),
            permissions.Select(permission => (permission.Text("function"), permission.Text("sourceArn"))).Order());
        Assert.All(permissions, permission => Assert.Equal("lambda:InvokeFunction", permission.Text("action")));
    }

    [Fact]
    public async Task API_Gateway_answers_preflights_with_the_methods_of_the_path()
    {
        var (_, body) = await Deployed();

        var preflight = body["paths"]!["/products"]!["options"]!;
        Assert.Equal("mock", $"{preflight[Integration]!["type"]}");
        Assert.Null(preflight["security"]);
        var headers = preflight[Integration]!["responses"]!["default"]!["responseParameters"]!;
        Assert.Equal("'GET,POST,OPTIONS'", $"{headers["method.response.header.Access-Control-Allow-Methods"]}");
        Assert.Equal($"'{Cors.AllowOrigin}'", $"{headers["method.response.header.Access-Control-Allow-Origin"]}");
        Assert.All(body["paths"]!.AsObject(), path => Assert.NotNull(path.Value!["options"]));
    }

    [Theory]
    [InlineData("UNAUTHORIZED", "401", "unauthenticated")]
    [InlineData("EXPIRED_TOKEN", "401", "unauthenticated")]
    [InlineData("ACCESS_DENIED", "403", "forbidden")]
    [InlineData("MISSING_AUTHENTICATION_TOKEN", "404", "not-found")]
    [InlineData("REQUEST_TOO_LARGE", "413", "too-large")]
    [InlineData("THROTTLED", "429", "too-many-requests")]
    [InlineData("BAD_REQUEST_PARAMETERS", "400", "invalid")]
    [InlineData("INTEGRATION_TIMEOUT", "503", "unavailable")]
    [InlineData("DEFAULT_5XX", "500", "internal")]
    public async Task API_Gateway_answers_its_own_errors_as_problem_documents(string responseType, string status, string code)
    {
        var (_, body) = await Deployed();

        var response = body["x-amazon-apigateway-gateway-responses"]![responseType]!;
        Assert.Equal(status, $"{response["statusCode"]}");
        Assert.Equal("'application/problem+json'", $"{response["responseParameters"]!["gatewayresponse.header.Content-Type"]}");
        Assert.Equal("'*'", $"{response["responseParameters"]!["gatewayresponse.header.Access-Control-Allow-Origin"]}");

        // API Gateway replaces messageString with a JSON string in quotes.
        var template = $"{response["responseTemplates"]!["application/json"]}";
        var problem = JsonNode.Parse(template.Replace("$context.error.messageString", "\"why\"", StringComparison.Ordinal))!;
        Assert.Equal($"urn:problem-type:shop:{code}", $"{problem["type"]}");
        Assert.Equal(status, $"{problem["status"]}");
        Assert.False(string.IsNullOrEmpty($"{problem["title"]}"));
        Assert.False(string.IsNullOrEmpty($"{problem["detail"]}"));
    }

    [Fact]
    public async Task The_answer_to_a_throttled_client_has_Retry_After()
    {
        var (_, body) = await Deployed();

        var throttled = body["x-amazon-apigateway-gateway-responses"]!["THROTTLED"]!;
        Assert.Equal("'1'", $"{throttled["responseParameters"]!["gatewayresponse.header.Retry-After"]}");
    }

    [Fact]
    public async Task API_Gateway_validates_parameters_and_not_bodies()
    {
        var (_, body) = await Deployed();

        var validator = body["x-amazon-apigateway-request-validators"]![$"{body["x-amazon-apigateway-request-validator"]}"]!;
        Assert.Equal("""{"validateRequestParameters":true,"validateRequestBody":false}""", validator.ToJsonString());
    }

    [Fact]
    public async Task Only_a_changed_body_makes_a_new_deployment()
    {
        var before = Triggers(await Evaluated.Stack("dev"));

        Assert.Equal(before, Triggers(await Evaluated.Dev(handler => handler with { TimeoutSeconds = handler.TimeoutSeconds + 1 })));
        var moved = new RouteKey("GET", "/users/myself");
        Assert.NotEqual(before, Triggers(await Evaluated.Dev("users-get-me", handler => handler with { Route = moved })));
        Assert.NotEqual(before, Triggers(await Evaluated.Dev("users-get-me", handler => handler with { IsPublic = true })));
    }

    [Fact]
    public async Task The_stage_has_access_log_traces_and_throttling()
    {
        var (graph, _) = await Deployed();
        var stage = Assert.Single(graph.OfType(AwsType.Stage));
        var settings = Assert.Single(graph.OfType(AwsType.MethodSettings));
        var deployment = Assert.Single(graph.OfType(AwsType.Deployment));

        Assert.Equal("v1", stage.Text("stageName"));
        Assert.Equal(deployment.State["id"], stage.Text("deployment"));
        Assert.Equal(true, stage.Inputs["xrayTracingEnabled"]);
        Assert.Equal(graph.The(AwsType.LogGroup, "api").State["arn"], stage.Object("accessLogSettings")["destinationArn"]);
        var entry = JsonNode.Parse((string)stage.Object("accessLogSettings")["format"])!.AsObject();
        Assert.Equal("$context.requestId", $"{entry["requestId"]}");
        Assert.Equal("*/*", settings.Text("methodPath"));
        Assert.Equal(1000d, settings.Object("settings")["throttlingRateLimit"]);
        Assert.Equal(2000d, settings.Object("settings")["throttlingBurstLimit"]);
        Assert.Equal(false, settings.Object("settings")["dataTraceEnabled"]);
    }

    private static async Task<(Graph Graph, JsonNode Body)> Deployed()
    {
        var graph = await Evaluated.Stack("prod");
        return (graph, JsonNode.Parse(Assert.Single(graph.OfType(AwsType.RestApi)).Text("body"))!);
    }

    private static string Starred(RouteKey route) =>
        route.PathParameters.Aggregate(route.Path, (path, name) => path.Replace($"{{{name}}}", "*", StringComparison.Ordinal));

    private static JsonNode Operation(JsonNode body, RouteKey route) => body["paths"]![route.Path]![route.Method.ToLowerInvariant()]!;

    private static IEnumerable<(string Path, string Method)> Operations(JsonNode body) =>
        body["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Key)));

    private static string Triggers(Graph graph) =>
        (string)Assert.Single(graph.OfType(AwsType.Deployment)).Object("triggers")["body"];
}
