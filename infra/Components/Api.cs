using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Aws.ApiGateway.Inputs;
using Pulumi.Aws.CloudWatch;
using Shop.Contract;
using Shop.Contract.Handlers;
using Shop.Infra.Configuration;
using Shop.Infra.Gateway;
using ApiGateway = Pulumi.Aws.ApiGateway;
using Lambda = Pulumi.Aws.Lambda;

namespace Shop.Infra.Components;

/// <summary>The REST API. Its body is the OpenAPI document of the handlers. A function can be invoked only by its own route.</summary>
internal sealed class Api : ComponentResource
{
    public Api(ShopConfig config, HandlerCatalog catalog, IReadOnlyDictionary<string, Function> functions, Identity identity)
        : base("shop:index:Api", "api")
    {
        var body = Body(catalog, functions, identity);
        var api = new ApiGateway.RestApi(
            "api",
            new()
            {
                Name = config.PhysicalName("api"),
                Body = body,
                EndpointConfiguration = new RestApiEndpointConfigurationArgs { Types = "REGIONAL" },
            },
            new() { Parent = this });
        foreach (var (handler, route) in catalog.Routes)
        {
            _ = new Lambda.Permission(
                handler.Slug,
                new()
                {
                    StatementId = "api",
                    Action = "lambda:InvokeFunction",
                    Function = functions[handler.Slug].Name,
                    Principal = "apigateway.amazonaws.com",
                    SourceArn = Output.Format($"{api.ExecutionArn}/{Servers.Stage}/{route.Method}{route.ArnPath}"),
                },
                new() { Parent = this });
        }

        // A deployment is a snapshot of the API. A changed body needs a new deployment. The stage must use the new deployment before the
        // old one is deleted.
        var deployment = new ApiGateway.Deployment(
            "api",
            new() { RestApi = api.Id, Triggers = { ["body"] = body.Apply(Hash) } },
            new() { Parent = this });
        var stage = Stage(config, api.Id, deployment.Id);
        _ = new ApiGateway.MethodSettings(
            "api",
            new()
            {
                RestApi = api.Id,
                StageName = stage.StageName,
                MethodPath = "*/*",
                Settings = new MethodSettingsSettingsArgs
                {
                    ThrottlingRateLimit = config.ThrottleRate,
                    ThrottlingBurstLimit = config.ThrottleBurst,
                    MetricsEnabled = true,
                    DataTraceEnabled = false,
                    LoggingLevel = "OFF",
                },
            },
            new() { Parent = this });
        Url = stage.InvokeUrl;
        RegisterOutputs(new Dictionary<string, object?> { ["url"] = Url });
    }

    public Output<string> Url { get; }

    private static Output<string> Body(HandlerCatalog catalog, IReadOnlyDictionary<string, Function> functions, Identity identity)
    {
        var invoked = catalog.Routes.Select(route => functions[route.Handler.Slug]).ToList();
        var arns = Output.All(invoked.Select(function => function.InvokeArn));
        return Output.Tuple(arns, identity.UserPoolArn, identity.ClientId).Apply(values =>
        {
            var (invokeArns, poolArn, clientId) = values;
            var targets = invoked.Zip(invokeArns).ToDictionary(pair => pair.First.Handler.Slug, pair => pair.Second);
            return RestApiBody.Build(catalog, new(targets, poolArn, clientId));
        });
    }

    private static string Hash(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    // API Gateway needs a CloudWatch role to write the access log. That role is set in the AWS account, once for all APIs.
    private ApiGateway.Stage Stage(ShopConfig config, Output<string> apiId, Output<string> deploymentId)
    {
        var logs = new LogGroup(
            "api",
            new() { Name = $"/aws/apigateway/{config.PhysicalName("api")}", RetentionInDays = config.LogRetentionDays },
            new() { Parent = this });
        return new(
            "api",
            new()
            {
                RestApi = apiId,
                Deployment = deploymentId,
                StageName = Servers.Stage,
                XrayTracingEnabled = config.Tracing,
                AccessLogSettings = new StageAccessLogSettingsArgs { DestinationArn = logs.Arn, Format = AccessLog.Format },
            },
            new() { Parent = this });
    }
}
