using Shop.Local.Cognito;
using Shop.Local.Emulators;
using Shop.Local.Stacks;

namespace Shop.Local;

/// <summary>The child processes of one local run.</summary>
/// <param name="Cognito">Null when the stack has no user pool.</param>
internal sealed record Emulation(DynamoDbLocal DynamoDb, CognitoLocal? Cognito) : IAsyncDisposable
{
    /// <summary>Starts both child processes in parallel. When one process fails to start, the other process is stopped.</summary>
    public static async Task<Emulation> StartAsync(
        StackDefinition stack, DataFolder folder, bool inMemory, Uri triggerEndpoint, CancellationToken cancellationToken)
    {
        var dynamoDb = DynamoDbLocal.StartAsync(inMemory ? null : folder.Sub("dynamodb"), cancellationToken);
        var cognito = stack.Pool is { } pool
            ? CognitoLocal.StartAsync(pool, folder.Sub("cognito"), triggerEndpoint, cancellationToken)
            : null;
        try
        {
            return new(await dynamoDb, cognito is null ? null : await cognito);
        }
        catch
        {
            await DisposeStartedAsync(dynamoDb);
            await DisposeStartedAsync(cognito);
            throw;
        }
    }

    /// <summary>Waits until a child process ends unexpectedly, and returns the error.</summary>
    public async Task<LocalRunException> UnexpectedEndAsync(CancellationToken cancellationToken)
    {
        Task<LocalRunException>[] ends = Cognito is null
            ? [DynamoDb.UnexpectedEndAsync(cancellationToken)]
            : [DynamoDb.UnexpectedEndAsync(cancellationToken), Cognito.UnexpectedEndAsync(cancellationToken)];
        return await await Task.WhenAny(ends);
    }

    public async ValueTask DisposeAsync()
    {
        if (Cognito is not null)
        {
            await Cognito.DisposeAsync();
        }

        await DynamoDb.DisposeAsync();
    }

    private static async Task DisposeStartedAsync<T>(Task<T>? start)
        where T : IAsyncDisposable
    {
        if (start is not null)
        {
            await ((Task)start).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (start.IsCompletedSuccessfully)
            {
                await (await start).DisposeAsync();
            }
        }
    }
}
