using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shop.Local.Hosting;
using Shop.Local.Lambda;
using Shop.Local.Stacks;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <summary>
/// DynamoDB as each function sees it, on an endpoint path of its own: its role's policies decide, capacity is counted, and what
/// is allowed goes on to DynamoDB Local.
/// </summary>
public sealed class DynamoDbGate
{
    private readonly Dictionary<string, DynamoDbAccesses> accesses;
    private readonly RoleGuard guard;
    private readonly CapacityMeter meter = new();
    private readonly MeteredDynamoDb dynamoDb;

    internal DynamoDbGate(
        IEnumerable<FunctionDefinition> functions, RoleGuard guard, IReadOnlyDictionary<string, TableSchema> tables, DynamoDbClient client)
    {
        accesses = functions.ToDictionary(function => function.Name, function =>
        {
            var arn = Arn.Parse(function.Arn);
            return new DynamoDbAccesses(tables, arn.Region, arn.Account);
        });
        this.guard = guard;
        dynamoDb = new(client, tables);
    }

    public Faults Faults { get; } = new(
        "dynamodb",
        ("InternalServerError", 500),
        ("ServiceUnavailable", 503),
        ("ProvisionedThroughputExceededException", 400),
        ("RequestLimitExceeded", 400),
        ("ThrottlingException", 400),
        ("TransactionInProgressException", 400),
        ("ResourceNotFoundException", 400));

    public IReadOnlyList<CapacityUse> Capacity => meter.Uses;

    /// <summary>Of all functions since the start.</summary>
    public CapacityTotal CapacityTotal => meter.Total;

    /// <summary>What functions did since the start, refused requests left out.</summary>
    public IReadOnlyList<GrantUse> UsedGrants => guard.Grants.Used;

    /// <summary>What the roles allow on DynamoDB and on the user pool, and nobody did since the start.</summary>
    public IReadOnlyList<GrantUse> UnusedGrants => guard.Grants.Unused;

    /// <summary>Counts anew from here.</summary>
    public void Reset()
    {
        guard.Grants.Clear();
        meter.Clear();
    }

    internal async Task ServeAsync(HttpContext http, string function)
    {
        var target = $"{http.Request.Headers["X-Amz-Target"]}";
        if (!guard.Knows(function) || !target.StartsWith(DynamoDbClient.TargetPrefix, StringComparison.Ordinal))
        {
            await Errors.WriteAsync(http, Errors.UnknownOperation(target));
            return;
        }

        var operation = target[DynamoDbClient.TargetPrefix.Length..];
        if (await ReadAsync(http) is not { } request)
        {
            await Errors.WriteAsync(http, Errors.Serialization);
            return;
        }

        if (guard.Refusal(function, accesses[function].Of(operation, request)) is { } refusal)
        {
            await Errors.WriteAsync(http, Errors.AccessDenied(refusal));
            return;
        }

        var fault = Faults.Take(function, operation);
        if (fault is not { AnswerLost: false })
        {
            var (answer, consumed) = await dynamoDb.SendAsync(operation, request, http.RequestAborted);
            meter.Add(function, operation, consumed);
            if (fault is null)
            {
                await Errors.WriteAsync(http, answer);
                return;
            }
        }

        await Errors.WriteAsync(http, Errors.Injected(Faults.StatusOf(fault), fault));
    }

    private static async Task<JsonObject?> ReadAsync(HttpContext http) => StrictJson.Object(await http.Request.ReadAllAsync(http.RequestAborted));
}
