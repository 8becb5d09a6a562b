namespace Shop.Functions.Hosting;

/// <summary>Continues an outcome with asynchronous work, and turns an outcome into an answer.</summary>
internal static class OutcomeExtensions
{
    public static Task<Outcome<TResult>> BindAsync<T, TResult>(this Outcome<T> outcome, Func<T, Task<Outcome<TResult>>> next) =>
        outcome.Match(next, refusal => Task.FromResult(Outcome.Refuse<TResult>(refusal)));

    public static async Task<Outcome<TResult>> BindAsync<T, TResult>(this Task<Outcome<T>> outcome, Func<T, Task<Outcome<TResult>>> next) =>
        await (await outcome).BindAsync(next);

    public static async Task<Reply> ReplyAsync<T>(this Task<Outcome<T>> outcome, Func<T, Reply> success) =>
        (await outcome).Match(success, refusal => refusal);
}
