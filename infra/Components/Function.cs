using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Lambda.Inputs;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Infra.Configuration;
using Shop.Infra.Iam;
using Lambda = Pulumi.Aws.Lambda;

namespace Shop.Infra.Components;

/// <summary>
/// A Lambda function with its own role and its own log group. A function that consumes a queue also gets the messages of the queue.
/// </summary>
internal sealed class Function : ComponentResource
{
    public Function(
        Handler handler,
        ShopConfig config,
        Archive package,
        IReadOnlyDictionary<ShopTable, Table> tables,
        PaymentKeys paymentKeys,
        Identity? identity = null,
        Queue? queue = null)
        : base("shop:index:Function", handler.Slug)
    {
        Handler = handler;
        var secrets = handler.Attribute<PaymentProviderAttribute>() is null ? [] : new[] { paymentKeys.Arn };
        var name = config.PhysicalName(handler.Slug);
        var logs = new LogGroup(
            handler.Slug,
            new() { Name = $"/aws/lambda/{name}", RetentionInDays = config.LogRetentionDays },
            new() { Parent = this });
        var granted = new GrantedRole(
            this,
            handler.Slug,
            name,
            Output.Create(FunctionPolicies.Trust.ToJson()),
            Policy(handler, config, tables, identity, queue, secrets, logs.Arn));
        var arguments = new Lambda.FunctionArgs
        {
            Name = name,
            Runtime = Lambda.Runtime.Dotnet10,
            Architectures = ["arm64"],
            Handler = handler.HandlerString,
            Code = package,
            Role = granted.Role.Arn,
            MemorySize = handler.MemoryMegabytes,
            Timeout = handler.TimeoutSeconds,
            Environment = new FunctionEnvironmentArgs { Variables = Variables(handler, tables, identity, secrets) },
            TracingConfig = new FunctionTracingConfigArgs { Mode = config.Tracing ? "Active" : "PassThrough" },
            LoggingConfig = new FunctionLoggingConfigArgs { LogFormat = "JSON", LogGroup = logs.Name },
        };
        if (secrets.Length > 0)
        {
            arguments.Layers.Add(config.SecretsExtension);
        }

        var function = new Lambda.Function(handler.Slug, arguments, new() { Parent = this, DependsOn = { granted.Policy } });
        if (queue is not null)
        {
            _ = new Lambda.EventSourceMapping(handler.Slug, Consuming(handler, queue, function), new() { Parent = this });
        }

        Name = function.Name;
        Arn = function.Arn;
        InvokeArn = function.InvokeArn;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["arn"] = Arn });
    }

    public Handler Handler { get; }

    public Output<string> Name { get; }

    public Output<string> Arn { get; }

    public Output<string> InvokeArn { get; }

    private static Lambda.EventSourceMappingArgs Consuming(Handler handler, Queue queue, Lambda.Function function)
    {
        var arguments = new Lambda.EventSourceMappingArgs
        {
            EventSourceArn = queue.Arn,
            FunctionName = function.Arn,
            BatchSize = QueueAttribute.BatchSize,
            FunctionResponseTypes = ["ReportBatchItemFailures"],
        };
        if (handler.Queue is { MaxConcurrency: > 0 and var most })
        {
            arguments.ScalingConfig = new EventSourceMappingScalingConfigArgs { MaximumConcurrency = most };
        }

        return arguments;
    }

    private static Output<string> Policy(
        Handler handler,
        ShopConfig config,
        IReadOnlyDictionary<ShopTable, Table> tables,
        Identity? identity,
        Queue? queue,
        Output<string>[] secrets,
        Output<string> logGroupArn)
    {
        var granted = handler.Grants.Select(access => access.Table).Distinct().ToList();
        var pool = handler.PoolGrant == PoolGrant.None ? [] : new[] { Required(handler, identity).UserPoolArn };
        var consumed = queue is null ? [] : new[] { queue.Arn };
        var grantedArns = Output.All(granted.Select(table => tables[table].Arn));
        return Output.Tuple(grantedArns, Output.All(pool), Output.All(consumed), Output.All(secrets), logGroupArn).Apply(arns =>
        {
            var (tableArns, poolArns, queueArns, secretArns, logArn) = arns;
            var byTable = granted.Zip(tableArns).ToDictionary(pair => pair.First, pair => pair.Second);
            return FunctionPolicies
                .Of(
                    handler,
                    byTable,
                    poolArns.SingleOrDefault(),
                    queueArns.SingleOrDefault(),
                    secretArns.SingleOrDefault(),
                    logArn,
                    config.Tracing)
                .ToJson();
        });
    }

    private static InputMap<string> Variables(
        Handler handler, IReadOnlyDictionary<ShopTable, Table> tables, Identity? identity, Output<string>[] secrets)
    {
        var variables = new InputMap<string>();
        foreach (var table in handler.Grants.Select(access => access.Table).Distinct())
        {
            variables.Add(Tables.All[table].EnvironmentVariable, tables[table].Name);
        }

        if (handler.NeedsUserPoolClient)
        {
            variables.Add(UserPoolClientAttribute.EnvironmentVariable, Required(handler, identity).ClientId);
        }

        if (handler.PoolGrant != PoolGrant.None)
        {
            variables.Add(UserPoolAttribute.EnvironmentVariable, Required(handler, identity).UserPoolId);
        }

        foreach (var secret in secrets)
        {
            variables.Add(PaymentProviderAttribute.EnvironmentVariable, secret);
        }

        return variables;
    }

    private static Identity Required(Handler handler, Identity? identity) =>
        identity ?? throw new ArgumentNullException(nameof(identity), $"{handler} uses the user pool.");
}
