using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Hosting;

/// <summary>
/// One change of one resource. It describes how the resource is loaded, changed, written and answered. <see cref="ChangePipeline"/> runs
/// the change.
/// </summary>
/// <typeparam name="TRead">The type of the data that the decision needs.</typeparam>
/// <typeparam name="TAfter">The type of the decision's result.</typeparam>
internal sealed record Change<TRead, TAfter>
    where TRead : class
{
    /// <summary>Reads the data consistently. A result of null is answered with 404. It runs again in each attempt.</summary>
    public required Func<DateTimeOffset, CancellationToken, Task<TRead?>> Load { get; init; }

    /// <summary>
    /// Refuses callers who may not change the resource. It runs before the version is checked, because the 409 of a conflict shows the
    /// resource. By default it refuses no caller.
    /// </summary>
    public Func<TRead, Outcome<TRead>> Admit { get; init; } = Outcome.Of;

    /// <summary>The stored version of the resource. Clients know this version too.</summary>
    public required Func<TRead, long> Version { get; init; }

    /// <summary>
    /// The version that the client sent; null when the client sent none. A version that differs from the stored version is a conflict
    /// (409).
    /// </summary>
    public long? Sent { get; init; }

    /// <summary>
    /// The answer when an earlier delivery of the same request has already made the change; otherwise null. By default it is always null.
    /// </summary>
    public Func<TRead, Reply?> AlreadyMade { get; init; } = _ => null;

    /// <summary>Decides the change. It is a pure function and runs after the version was checked.</summary>
    public required Func<TRead, DateTimeOffset, Outcome<TAfter>> Decide { get; init; }

    /// <summary>The conditional writes of the change; empty when the change has no effect.</summary>
    public required Func<TRead, TAfter, IReadOnlyList<TransactWriteItem>> Write { get; init; }

    /// <summary>The audit log entry that is written with the change; null when the change needs no entry.</summary>
    public Func<TRead, TAfter, AuditRecord>? Audit { get; init; }

    public required Func<TRead, TAfter, Reply> Answer { get; init; }

    /// <summary>The resource as its routes show it, for the 409 of a conflict. Default: null.</summary>
    public Func<TRead, object?> Show { get; init; } = _ => null;

    /// <summary>
    /// Whether it is a conflict (409) when another request has written the resource between the first read and the current read.
    /// <see cref="WhenOvertaken.Refuse"/> says yes. <see cref="WhenOvertaken.DecideAgain"/> says no; use it for changes that mean the same
    /// after any other change, such as adding to a list.
    /// </summary>
    public required Func<TRead, TRead, bool> Conflicts { get; init; }
}

/// <summary>A resource to create. Its id is new, or comes from the request.</summary>
internal sealed record Addition<T>
{
    public required Func<DateTimeOffset, Outcome<T>> Decide { get; init; }

    public required Func<T, IReadOnlyList<TransactWriteItem>> Write { get; init; }

    /// <inheritdoc cref="Change{TRead, TAfter}.Audit"/>
    public Func<T, AuditRecord>? Audit { get; init; }

    public required Func<T, Reply> Answer { get; init; }

    /// <summary>The refusal when the resource already exists.</summary>
    public required Func<T, Refusal> Taken { get; init; }
}

/// <summary>The two rules for a request when another request changes the resource between the read and the write of this request.</summary>
internal static class WhenOvertaken
{
    /// <summary>The change is decided again on the newer state.</summary>
    public static bool DecideAgain<T>(T first, T now) => false;

    /// <summary>The answer is 409, unless the change has no effect on the newer state.</summary>
    public static bool Refuse<T>(T first, T now) => true;
}
