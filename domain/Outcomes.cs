namespace Shop.Domain;

/// <summary>Making and combining outcomes.</summary>
public static class Outcome
{
    public static Outcome<T> Of<T>(T value) => new Outcome<T>.Success(value);

    public static Outcome<T> Refuse<T>(Refusal reason) => new Outcome<T>.Refused(reason);

    /// <summary>Absent (null) text succeeds as null; any other is read.</summary>
    public static Outcome<T?> Optional<T>(string? text, string field, Func<string?, string, Outcome<T>> read)
        where T : class =>
        text is null ? Of<T?>(null) : read(text, field).Map(value => (T?)value);

    /// <summary>
    /// Both values, or every field error of both. A refusal other than <see cref="Invalid"/> outranks field errors, and of two
    /// such the first stands.
    /// </summary>
    public static Outcome<(T1, T2)> All<T1, T2>(Outcome<T1> first, Outcome<T2> second) =>
        first.TryGet(out var a, out var reasonA) & second.TryGet(out var b, out var reasonB)
            ? (a!, b!)
            : Refuse<(T1, T2)>(Worse(reasonA, reasonB));

    /// <inheritdoc cref="All{T1, T2}"/>
    public static Outcome<(T1, T2, T3)> All<T1, T2, T3>(Outcome<T1> first, Outcome<T2> second, Outcome<T3> third) =>
        All(All(first, second), third).Map(x => (x.Item1.Item1, x.Item1.Item2, x.Item2));

    /// <inheritdoc cref="All{T1, T2}"/>
    public static Outcome<(T1, T2, T3, T4)> All<T1, T2, T3, T4>(
        Outcome<T1> first, Outcome<T2> second, Outcome<T3> third, Outcome<T4> fourth) =>
        All(All(first, second), All(third, fourth)).Map(x => (x.Item1.Item1, x.Item1.Item2, x.Item2.Item1, x.Item2.Item2));

    /// <inheritdoc cref="All{T1, T2}"/>
    public static Outcome<(T1, T2, T3, T4, T5)> All<T1, T2, T3, T4, T5>(
        Outcome<T1> first, Outcome<T2> second, Outcome<T3> third, Outcome<T4> fourth, Outcome<T5> fifth) =>
        All(All(first, second, third, fourth), fifth)
            .Map(x => (x.Item1.Item1, x.Item1.Item2, x.Item1.Item3, x.Item1.Item4, x.Item2));

    private static Refusal Worse(Refusal? first, Refusal? second) => (first, second) switch
    {
        (Invalid a, Invalid b) => new Invalid([.. a.Errors, .. b.Errors]),
        (not null and not Invalid, _) => first,
        (_, not null and not Invalid) => second,
        _ => first ?? second ?? throw new InvalidOperationException("Nothing was refused."),
    };
}
