using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain;

/// <summary>
/// The result of a decision: a value, or the <see cref="Refusal"/> that explains why there is no value. Bugs throw exceptions.
/// </summary>
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

    /// <summary>Returns true and the value, or false and the refusal.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Refusal? reason)
    {
        (value, reason) = this is Refused refused ? (default(T), refused.Reason) : (((Success)this).Value, null);
        return reason is null;
    }

    /// <summary>Returns the value. Use it where a refusal would be a bug, for instance for data that the shop stored itself.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Require() => Match(value => value, reason => throw new InvalidOperationException($"Refused: {reason}"));
}

/// <summary>Creates and combines outcomes.</summary>
public static class Outcome
{
    public static Outcome<T> Of<T>(T value) => new Outcome<T>.Success(value);

    public static Outcome<T> Refuse<T>(Refusal reason) => new Outcome<T>.Refused(reason);

    /// <summary>Reads an optional field: null stays null, any other text is read.</summary>
    public static Outcome<T?> Optional<T>(string? text, string field, Func<string?, string, Outcome<T>> read)
        where T : class =>
        text is null ? Of<T?>(null) : read(text, field).Map(value => (T?)value);

    /// <summary>
    /// Reads the edit of an optional field: null keeps <paramref name="current"/>, an empty text removes the value, any other text is read.
    /// </summary>
    public static Outcome<T?> OptionalEdit<T>(string? text, string field, T? current, Func<string?, string, Outcome<T>> read)
        where T : class =>
        text is null ? Of(current) : Optional(text.Length == 0 ? null : text, field, read);
}
