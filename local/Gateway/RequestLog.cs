namespace Shop.Local.Gateway;

/// <summary>One request to the API.</summary>
/// <param name="Route">Null when no route matched.</param>
/// <param name="GatewayError">The kind of gateway response, when API Gateway answered by itself.</param>
public sealed record RequestRecord(
    DateTimeOffset At, string Method, string Path, string? Route, int Status, double Milliseconds, string? Function, string? GatewayError, string RequestId);

/// <summary>The last 500 requests.</summary>
public sealed class RequestLog
{
    private const int Kept = 500;

    private readonly Queue<RequestRecord> requests = new();

    /// <summary>Receives each request when it is answered, from any thread.</summary>
    public event Action<RequestRecord>? Answered;

    public IReadOnlyList<RequestRecord> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    internal void Add(RequestRecord request)
    {
        lock (requests)
        {
            requests.Enqueue(request);
            if (requests.Count > Kept)
            {
                requests.Dequeue();
            }
        }

        Answered?.Invoke(request);
    }

    internal void Clear()
    {
        lock (requests)
        {
            requests.Clear();
        }
    }
}
