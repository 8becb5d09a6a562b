namespace Shop.Local.Emulators;

internal static class Readiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until the child answers HTTP requests on its endpoint, with any status.</summary>
    /// <exception cref="LocalRunException">The child ended, or did not answer within <paramref name="limit"/>.</exception>
    public static async Task WaitAsync(ChildProcess child, Uri endpoint, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limit);
        try
        {
            while (!await AnswersAsync(http, endpoint, deadline.Token))
            {
                await ThrowIfEndedAsync(child, cancellationToken);
                await Task.Delay(Pause, deadline.Token);
            }

            await ThrowIfEndedAsync(child, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new LocalRunException(
                $"{child.Name} did not answer on {endpoint} within {limit.TotalSeconds:0} s. Its last output:\n{child.Tail}");
        }
    }

    private static async Task ThrowIfEndedAsync(ChildProcess child, CancellationToken cancellationToken)
    {
        if (child.HasExited)
        {
            throw await child.UnexpectedEndAsync(cancellationToken);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri endpoint, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(endpoint, cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
