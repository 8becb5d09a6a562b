namespace Pulumi;

/// <summary>Joins two to eight values. The result is unknown if one of them is unknown, and secret if one of them is secret.</summary>
public static partial class Output
{
    internal static Output<TResult> Combine<T1, T2, TResult>(Output<T1> first, Output<T2> second, Func<T1, T2, TResult> combine)
        => Tuple(first, second).Apply(both =>
        {
            var (one, other) = both;
            return combine(one, other);
        });

    public static Output<(T1, T2)> Tuple<T1, T2>(
        Input<T1> item1, Input<T2> item2)
        => Gathering.Into(async all => (
            await all.TakeAsync<T1>(item1).ConfigureAwait(false),
            await all.TakeAsync<T2>(item2).ConfigureAwait(false)));

    public static Output<(T1, T2)> Tuple<T1, T2>(
        Output<T1> item1, Output<T2> item2)
        => Gathering.Into(async all => (
            await all.TakeAsync<T1>(item1).ConfigureAwait(false),
            await all.TakeAsync<T2>(item2).ConfigureAwait(false)));

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3)
        => Gathering.Into(async all => (
            await all.TakeAsync<T1>(item1).ConfigureAwait(false),
            await all.TakeAsync<T2>(item2).ConfigureAwait(false),
            await all.TakeAsync<T3>(item3).ConfigureAwait(false)));

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
        => Gathering.Into(async all => (
            await all.TakeAsync<T1>(item1).ConfigureAwait(false),
            await all.TakeAsync<T2>(item2).ConfigureAwait(false),
            await all.TakeAsync<T3>(item3).ConfigureAwait(false),
            await all.TakeAsync<T4>(item4).ConfigureAwait(false)));

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5)
        => Gathering.Into(async all => (
            await all.TakeAsync<T1>(item1).ConfigureAwait(false),
            await all.TakeAsync<T2>(item2).ConfigureAwait(false),
            await all.TakeAsync<T3>(item3).ConfigureAwait(false),
            await all.TakeAsync<T4>(item4).ConfigureAwait(false),
            await all.TakeAsync<T5>(item5).ConfigureAwait(false)));

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6)
        => Gathering.Into(async all => (
            await all.TakeAsync<T1>(item1).ConfigureAwait(false),
            await all.TakeAsync<T2>(item2).ConfigureAwait(false),
            await all.TakeAsync<T3>(item3).ConfigureAwait(false),
            await all.TakeAsync<T4>(item4).ConfigureAwait(false),
            await all.TakeAsync<T5>(item5).ConfigureAwait(false),
            await all.TakeAsync<T6>(item6).ConfigureAwait(false)));

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7)
        => Gathering.Into(async all => (
            await all.TakeAsync<T1>(item1).ConfigureAwait(false),
            await all.TakeAsync<T2>(item2).ConfigureAwait(false),
            await all.TakeAsync<T3>(item3).ConfigureAwait(false),
            await all.TakeAsync<T4>(item4).ConfigureAwait(false),
            await all.TakeAsync<T5>(item5).ConfigureAwait(false),
            await all.TakeAsync<T6>(item6).ConfigureAwait(false),
            await all.TakeAsync<T7>(item7).ConfigureAwait(false)));

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
        => Gathering.Into(async all => (
            await all.TakeAsync<T1>(item1).ConfigureAwait(false),
            await all.TakeAsync<T2>(item2).ConfigureAwait(false),
            await all.TakeAsync<T3>(item3).ConfigureAwait(false),
            await all.TakeAsync<T4>(item4).ConfigureAwait(false),
            await all.TakeAsync<T5>(item5).ConfigureAwait(false),
            await all.TakeAsync<T6>(item6).ConfigureAwait(false),
            await all.TakeAsync<T7>(item7).ConfigureAwait(false),
            await all.TakeAsync<T8>(item8).ConfigureAwait(false)));
}
