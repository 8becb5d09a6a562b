using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Shop.Infra.Graphs;

/// <summary>Invents the values that AWS computes when it creates a resource: valid identifiers that depend only on the names.</summary>
internal static class MadeUpState
{
    public const string Account = "000000000000";

    public static MadeResource Of(string type, string name, ImmutableDictionary<string, object> inputs, string region)
    {
        if (!type.StartsWith("aws", StringComparison.Ordinal))
        {
            return new(null, inputs, inputs);
        }

        string Input(string property) =>
            inputs.GetValueOrDefault(property) as string ?? throw new InvalidOperationException($"{type} {name} has no {property}.");

        // The ids of rules and targets of the default bus have no bus.
        string OnBus(string separator) => inputs.ContainsKey("eventBusName") ? $"{Input("eventBusName")}{separator}" : "";

        string Arn(string service, string resource) => $"arn:aws:{service}:{region}:{Account}:{resource}";

        (string Id, Dictionary<string, string> Computed) = type switch
        {
            "aws:apigateway/deployment:Deployment" => (Letters(6), []),
            "aws:apigateway/methodSettings:MethodSettings" => ($"{Input("restApi")}-{Input("stageName")}-{Input("methodPath")}", []),
            "aws:apigateway/restApi:RestApi" => RestApi(),
            "aws:apigateway/stage:Stage" => Stage(),
            "aws-native:stepfunctions:StateMachine" => StateMachine(),
            "aws-native:scheduler:Schedule" => (Input("name"), new() { ["arn"] = Arn("scheduler", $"schedule/default/{Input("name")}") }),
            "aws-native:pipes:Pipe" => (Input("name"), new() { ["arn"] = Arn("pipes", $"pipe/{Input("name")}") }),
            "aws:cloudwatch/eventBus:EventBus" => (Input("name"), new() { ["arn"] = Arn("events", $"event-bus/{Input("name")}") }),
            "aws:cloudwatch/eventRule:EventRule" => Rule(),
            "aws:cloudwatch/eventTarget:EventTarget" => ($"{OnBus("-")}{Input("rule")}-{Input("targetId")}", []),
            "aws:cloudwatch/logGroup:LogGroup" => (Input("name"), new() { ["arn"] = Arn("logs", $"log-group:{Input("name")}") }),
            "aws:cloudwatch/metricAlarm:MetricAlarm" => (Input("name"), new() { ["arn"] = Arn("cloudwatch", $"alarm:{Input("name")}") }),
            "aws:cognito/userGroup:UserGroup" => ($"{Input("userPoolId")}/{Input("name")}", []),
            "aws:cognito/userPool:UserPool" => UserPool(),
            "aws:cognito/userPoolClient:UserPoolClient" => (Letters(26), []),
            "aws:dynamodb/table:Table" => Table(),
            "aws:iam/role:Role" => Role(),
            "aws:iam/rolePolicy:RolePolicy" => ($"{Input("role")}:{Input("name")}", []),
            "aws:kms/key:Key" => (StableGuid(), new() { ["arn"] = Arn("kms", $"key/{StableGuid()}"), ["keyId"] = StableGuid() }),
            "aws:lambda/eventSourceMapping:EventSourceMapping" => EventSourceMapping(),
            "aws:lambda/function:Function" => Function(),
            "aws:lambda/permission:Permission" => (Input("statementId"), []),
            "aws:secretsmanager/secret:Secret" => Secret(),
            "aws:sns/topic:Topic" => (Arn("sns", Input("name")), new() { ["arn"] = Arn("sns", Input("name")) }),
            "aws:sns/topicPolicy:TopicPolicy" => (Input("arn"), []),
            "aws:sns/topicSubscription:TopicSubscription" => Subscription(),
            "aws:sqs/queue:Queue" => Queue(),
            "aws:sqs/queuePolicy:QueuePolicy" => (Input("queueUrl"), []),
            _ => throw new NotSupportedException($"{type} {name}: add the answer of AWS for this type to {nameof(MadeUpState)}."),
        };
        return new(Id, inputs, Computed.Aggregate(inputs, (state, value) => state.SetItem(value.Key, value.Value)).SetItem("id", Id));

        string StableGuid() => $"{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{type}/{name}")).AsSpan(0, 16))}";

        string Letters(int count) => Code($"{type}/{name}/{inputs.GetValueOrDefault("name")}", count);

        (string, Dictionary<string, string>) RestApi()
        {
            var id = Letters(10);
            return (id, new()
            {
                ["arn"] = $"arn:aws:apigateway:{region}::/restapis/{id}",
                ["executionArn"] = Arn("execute-api", id),
                ["rootResourceId"] = Letters(9),
            });
        }

        (string, Dictionary<string, string>) Role() => (Input("name"), new()
        {
            ["arn"] = $"arn:aws:iam::{Account}:role/{Input("name")}",
            ["uniqueId"] = $"AROA{Letters(16).ToUpperInvariant()}",
        });

        (string, Dictionary<string, string>) Secret()
        {
            var arn = Arn("secretsmanager", $"secret:{Input("name")}-{Letters(6)}");
            return (arn, new() { ["arn"] = arn });
        }

        (string, Dictionary<string, string>) Rule()
        {
            var id = $"{OnBus("/")}{Input("name")}";
            return (id, new() { ["arn"] = Arn("events", $"rule/{id}") });
        }

        (string, Dictionary<string, string>) EventSourceMapping()
        {
            var id = StableGuid();
            var arn = Arn("lambda", $"event-source-mapping:{id}");
            return (id, new() { ["arn"] = arn, ["functionArn"] = Input("functionName"), ["uuid"] = id });
        }

        (string, Dictionary<string, string>) Queue()
        {
            var url = $"https://sqs.{region}.amazonaws.com/{Account}/{Input("name")}";
            return (url, new() { ["arn"] = Arn("sqs", Input("name")), ["url"] = url });
        }

        (string, Dictionary<string, string>) Subscription()
        {
            var arn = $"{Input("topic")}:{StableGuid()}";
            return (arn, new() { ["arn"] = arn });
        }

        (string, Dictionary<string, string>) Stage()
        {
            var (api, stage) = (Input("restApi"), Input("stageName"));
            return ($"ags-{api}-{stage}", new()
            {
                ["arn"] = $"arn:aws:apigateway:{region}::/restapis/{api}/stages/{stage}",
                ["executionArn"] = Arn("execute-api", $"{api}/{stage}"),
                ["invokeUrl"] = $"https://{api}.execute-api.{region}.amazonaws.com/{stage}",
            });
        }

        (string, Dictionary<string, string>) StateMachine()
        {
            var arn = Arn("states", $"stateMachine:{Input("stateMachineName")}");
            return (arn, new() { ["arn"] = arn, ["name"] = Input("stateMachineName") });
        }

        (string, Dictionary<string, string>) UserPool()
        {
            var id = $"{region}_{Letters(9)}";
            return (id, new()
            {
                ["arn"] = Arn("cognito-idp", $"userpool/{id}"),
                ["endpoint"] = $"cognito-idp.{region}.amazonaws.com/{id}",
            });
        }

        (string, Dictionary<string, string>) Table()
        {
            var arn = Arn("dynamodb", $"table/{Input("name")}");
            Dictionary<string, string> computed = new() { ["arn"] = arn };
            if (inputs.GetValueOrDefault("streamEnabled") is true)
            {
                computed["streamLabel"] = "2000-01-01T00:00:00.000";
                computed["streamArn"] = $"{arn}/stream/{computed["streamLabel"]}";
            }

            return (Input("name"), computed);
        }

        (string, Dictionary<string, string>) Function()
        {
            var arn = Arn("lambda", $"function:{Input("name")}");
            return (Input("name"), new()
            {
                ["arn"] = arn,
                ["invokeArn"] = $"arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations",
                ["version"] = "$LATEST",
            });
        }
    }

    private static string Code(string seed, int count)
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        return string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).Take(count).Select(value => Alphabet[value % Alphabet.Length]));
    }
}
