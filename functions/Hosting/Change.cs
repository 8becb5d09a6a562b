using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Hosting;

/// <summary>One change of one resource: how it is loaded, decided, written and answered. <see cref="ChangePipeline"/> runs it.</summary>
/// <typeparam name="TRead">What the decision needs.</typeparam>
/// <typeparam name="TAfter">What the decision gives.</typeparam>
internal sealed record Change<TRead, TAfter>
    where TRead : class
{
    /// <summary>Reads consistently; null is answered with 404. It runs again for each attempt.</summary>
    public required Func<DateTimeOffset, CancellationToken, Task<TRead?>> Load { get; init; }

    /// <summary>
    /// Refuses callers who may not change what was read. It runs before the version is checked, because the 409 of a conflict shows the
    /// resource. Default: nobody.
    /// </summary>
    public Func<TRead, Outcome<TRead>> Admit { get; init; } = Outcome.Of;

    /// <summary>The version that clients know of what was read.</summary>
    public required Func<TRead, long> Version { get; init; }

    /// <summary>The version that the client sent; another one is a conflict. Null when it sent none.</summary>
    public long? Sent { get; init; }

    /// <summary>The answer when an earlier delivery of the request has made the change; null otherwise. Default: never.</summary>
    public Func<TRead, Reply?> AlreadyMade { get; init; } = _ => null;

    /// <summary>Pure. Runs after the version was checked.</summary>
    public required Func<TRead, DateTimeOffset, Outcome<TAfter>> Decide { get; init; }

    /// <summary>The conditional writes of the change; none when it changes nothing.</summary>
    public required Func<TRead, TAfter, IReadOnlyList<TransactWriteItem>> Write { get; init; }

    /// <summary>The entry of the audit log that is written with the change; null when the change needs none.</summary>
    public Func<TRead, TAfter, AuditRecord>? Audit { get; init; }

    public required Func<TRead, TAfter, Reply> Answer { get; init; }

    /// <summary>The resource for the 409 of a conflict, as its routes show it. Default: null.</summary>
    public Func<TRead, object?> Show { get; init; } = _ => null;

    /// <summary>
    /// Whether another request's write between the first read and this one is a conflict (409): <see cref="WhenOvertaken.Refuse"/>, or
    /// <see cref="WhenOvertaken.DecideAgain"/> for changes that mean the same whatever was changed, such as adding to a list.
    /// </summary>
    public required Func<TRead, TRead, bool> Conflicts { get; init; }
}

/// <summary>A resource to create. Its id is new, or taken from the request.</summary>
internal sealed record Addition<T>
{
    public required Func<DateTimeOffset, Outcome<T>> Decide { get; init; }

    public required Func<T, IReadOnlyList<TransactWriteItem>> Write { get; init; }

    /// <inheritdoc cref="Change{TRead, TAfter}.Audit"/>
    public Func<T, AuditRecord>? Audit { get; init; }

    public required Func<T, Reply> Answer { get; init; }

    /// <summary>The refusal when such a resource exists.</summary>
    public required Func<T, Refusal> Taken { get; init; }
}

/// <summary>The two rules for a request that another one overtakes between its read and its write.</summary>
internal static class WhenOvertaken
{
    /// <summary>The change is decided again on the newer state.</summary>
    public static bool DecideAgain<T>(T first, T now) => false;

    /// <summary>The answer is 409, unless the newer state is what the change would make.</summary>
    public static bool Refuse<T>(T first, T now) => true;
}
