using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Shop.Local.Simulation.Data;

namespace Shop.Local.Simulation.Worlds;

/// <summary>DynamoDB as the functions of a world reach it: with latency and faults.</summary>
internal sealed class SimulatedDynamoDb(MemoryDynamoDb memory, VirtualClock clock, Chance chance, FaultInjector faults, SimulationSeam seam)
{
    private const double Rare = 0.004;

    public async Task<AmazonWebServiceResponse> SendAsync(AmazonDynamoDBRequest request, CancellationToken cancellationToken)
    {
        var invocation = SimulatedInvocation.Current;
        await SimulatedInvocation.AliveAsync(invocation);
        if (invocation is not null && faults.Strikes(FaultKind.CrashBefore, Rare))
        {
            invocation.Die();
        }

        await clock.DelayAsync(Latency(), cancellationToken);
        await SimulatedInvocation.AliveAsync(invocation);
        FailBefore(request);
        var response = Unprocessed(request) ?? Execute(request);
        if (invocation is not null && faults.Strikes(FaultKind.CrashAfter, Rare))
        {
            invocation.Die();
        }

        await clock.DelayAsync(chance.Milliseconds(1, 4), cancellationToken);
        await SimulatedInvocation.AliveAsync(invocation);
        return IsWrite(request) && faults.Strikes(FaultKind.AnswerLost, Rare) ? throw InternalError() : response;
    }

    private static bool IsWrite(AmazonDynamoDBRequest request) =>
        request is PutItemRequest or UpdateItemRequest or DeleteItemRequest or TransactWriteItemsRequest;

    private static InternalServerErrorException InternalError() => new("The request was not answered.")
    {
        ErrorCode = "InternalServerError", StatusCode = System.Net.HttpStatusCode.InternalServerError,
    };

    private TimeSpan Latency() => faults.Strikes(FaultKind.Slow, Rare) ? chance.Milliseconds(500, 8_000) : chance.Milliseconds(1, 12);

    private AmazonWebServiceResponse Execute(AmazonDynamoDBRequest request)
    {
        if (IsWrite(request) && faults.Strikes(FaultKind.Resent, Rare))
        {
            ExecuteOnce(request);
        }

        return ExecuteOnce(request);
    }

    private AmazonWebServiceResponse ExecuteOnce(AmazonDynamoDBRequest request)
    {
        var response = memory.Execute(seam.Sent(request));
        if (seam.After(request) is { } more)
        {
            memory.Execute(more);
        }

        return response;
    }

    private void FailBefore(AmazonDynamoDBRequest request)
    {
        if (faults.Strikes(FaultKind.Throttled, Rare))
        {
            throw new ProvisionedThroughputExceededException("The request was throttled.")
            {
                ErrorCode = nameof(ProvisionedThroughputExceededException), StatusCode = System.Net.HttpStatusCode.BadRequest,
            };
        }

        if (faults.Strikes(FaultKind.StorageFailed, Rare))
        {
            throw InternalError();
        }

        if ((IsWrite(request) || request is TransactGetItemsRequest) && faults.Strikes(FaultKind.Conflict, 4 * Rare))
        {
            throw Conflict(request);
        }
    }

    private Exception Conflict(AmazonDynamoDBRequest request) => request switch
    {
        TransactWriteItemsRequest when chance.Is(0.3) =>
            new TransactionInProgressException("The transaction is in progress.") { ErrorCode = nameof(TransactionInProgressException) },
        TransactWriteItemsRequest writes => Conflicting(writes.TransactItems.Count),
        TransactGetItemsRequest gets => Conflicting(gets.TransactItems.Count),
        _ => new TransactionConflictException("A transaction changes the item.") { ErrorCode = nameof(TransactionConflictException) },
    };

    private TransactionCanceledException Conflicting(int items)
    {
        var reasons = Enumerable.Range(0, items).Select(_ => new CancellationReason { Code = "None" }).ToList();
        reasons[chance.Number(items)].Code = "TransactionConflict";
        return MemoryTransactions.Cancelled(reasons);
    }

    private BatchGetItemResponse? Unprocessed(AmazonDynamoDBRequest request)
    {
        if (request is not BatchGetItemRequest batch || !faults.Strikes(FaultKind.Unprocessed, Rare))
        {
            return null;
        }

        var table = batch.RequestItems.Keys.First();
        var rest = batch.RequestItems.Where(asked => asked.Key != table).ToDictionary();
        var left = new Dictionary<string, KeysAndAttributes> { [table] = batch.RequestItems[table] };
        var read = rest.Count == 0 ? [] : ((BatchGetItemResponse)memory.Execute(new BatchGetItemRequest { RequestItems = rest })).Responses;
        return new() { Responses = read, UnprocessedKeys = left };
    }
}
