using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Local.Gate;

/// <summary>The gate between the functions and DynamoDB Local. It counts the capacity units of every request.</summary>
public sealed class DynamoDbGate : AwsGate
{
    private readonly CapacityMeter meter = new();
    private readonly DynamoDbActions actions;
    private readonly MeteredDynamoDb dynamoDb;

    internal DynamoDbGate(RoleGuard guard, DynamoDbActions actions, MeteredDynamoDb dynamoDb)
        : base(
            AwsService.DynamoDb,
            guard,
            new Faults(
                "dynamodb",
                ("InternalServerError", 500),
                ("ServiceUnavailable", 503),
                ("ProvisionedThroughputExceededException", 400),
                ("RequestLimitExceeded", 400),
                ("ThrottlingException", 400),
                ("TransactionInProgressException", 400),
                ("ResourceNotFoundException", 400)))
    {
        this.actions = actions;
        this.dynamoDb = dynamoDb;
    }

    /// <summary>This event occurs after a request that may have changed items. Its argument is the name of the table.</summary>
    internal event Action<string>? Written;

    public IReadOnlyList<CapacityUse> Capacity => meter.Uses;

    /// <summary>The actions that functions took on DynamoDB and on the user pool, without refused ones.</summary>
    public IReadOnlyList<GrantUse> UsedGrants => Guard.Grants.Used;

    /// <summary>The actions on DynamoDB and on the user pool that a role allows but its function did not take.</summary>
    public IReadOnlyList<GrantUse> UnusedGrants => Guard.Grants.Unused;

    /// <summary>The sum over these functions since the start or the last <see cref="Reset"/>.</summary>
    internal CapacityTotal TotalOf(IReadOnlySet<string> functions) => meter.TotalOf(functions);

    /// <summary>Sets all counts to zero.</summary>
    public void Reset()
    {
        Guard.Grants.Clear();
        meter.Clear();
    }

    private protected override string? Refusal(string function, string operation, JsonObject request) =>
        Guard.Refusal(function, actions.Of(operation, request));

    private protected override async Task<AwsAnswer> SendAsync(
        string function, string operation, JsonObject request, CancellationToken cancellationToken)
    {
        var (answer, consumed) = await dynamoDb.SendAsync(operation, request, cancellationToken);
        meter.Add(function, operation, consumed);
        foreach (var table in CapacityMeter.IsRead(operation) ? [] : consumed.Select(units => units.Table).Distinct())
        {
            Written?.Invoke(table);
        }

        return answer;
    }
}
