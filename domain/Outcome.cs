using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain;

/// <summary>What a decision gave: a value, or the <see cref="Refusal"/> that says why not. Bugs throw instead.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Success(T Value) : Outcome<T>;

    public sealed record Refused(Refusal Reason) : Outcome<T>;

    public static implicit operator Outcome<T>(T value) => new Success(value);

    public static implicit operator Outcome<T>(Refusal reason) => new Refused(reason);

    public TResult Match<TResult>(Func<T, TResult> success, Func<Refusal, TResult> refused) => this switch
    {
        Success s => success(s.Value),
        Refused r => refused(r.Reason),
        _ => throw new InvalidOperationException($"Unknown outcome {GetType()}."),
    };

    public Outcome<TResult> Map<TResult>(Func<T, TResult> change) =>
        Match(value => new Outcome<TResult>.Success(change(value)), Outcome.Refuse<TResult>);

    public Outcome<TResult> Bind<TResult>(Func<T, Outcome<TResult>> next) => Match(next, Outcome.Refuse<TResult>);

    /// <summary>True and the value, or false and the refusal.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Refusal? reason)
    {
        (value, reason) = this is Refused refused ? (default(T), refused.Reason) : (((Success)this).Value, null);
        return reason is null;
    }

    /// <summary>The value where a refusal would be a bug, for instance when reading what the shop itself stored.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Require() => Match(value => value, reason => throw new InvalidOperationException($"Refused: {reason}"));
}
