using System.Net.Sockets;
using System.Text.Json;

namespace Shop.Local.Fuzzing;

/// <summary>
/// Sends random requests to every route and checks every answer. The same seed leads to the same choices. The ids and codes that the shop
/// creates at random are still different in each run.
/// </summary>
/// <param name="tokens">The ID tokens by caller; <see cref="Nobody"/> has no token.</param>
/// <param name="own">The ids and email addresses of the callers. No request uses them, so that no request deactivates a caller.</param>
internal sealed class Fuzzer(
    Uri api, IReadOnlyList<ApiRoute> routes, IReadOnlyDictionary<string, string?> tokens, IReadOnlySet<string> own, int seed)
{
    /// <summary>The name of the caller without a token.</summary>
    public const string Nobody = "nobody";

    // The routes take turns, so that requests can use the ids from answers of other routes.
    private const int Turn = 25;

    private readonly SeenValues seen = new(own);
    private readonly string[] callers = [.. tokens.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Adds the values of a document to the values that requests use, as if the shop had answered the document.</summary>
    public void Learn(JsonElement answer) => seen.Learn(answer);

    /// <param name="count">The number of requests per route.</param>
    /// <param name="progress">Receives the number of sent requests after every turn.</param>
    public async Task<FuzzReport> RunAsync(int count, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(60) };
        var report = new FuzzReport(routes);
        var makers = routes.Select(route => (Maker: new RequestMaker(route, seen, RandomFor(route)), Random: RandomFor(route))).ToList();
        for (var done = 0; done < count; done += Turn)
        {
            foreach (var (maker, random) in makers)
            {
                for (var turn = 0; turn < Math.Min(Turn, count - done); turn++)
                {
                    await SendAsync(http, maker.Make(callers[random.Next(callers.Length)]), report, cancellationToken);
                }

                progress?.Invoke(report.Requests);
            }
        }

        return report;
    }

    private async Task SendAsync(HttpClient http, FuzzRequest request, FuzzReport report, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage(api, tokens[request.Caller]);
        FuzzAnswer answer;
        try
        {
            using var response = await http.SendAsync(message, cancellationToken);
            answer = await FuzzAnswer.ReadAsync(response, cancellationToken);
        }
        catch (HttpRequestException error) when (error.InnerException is IOException or SocketException)
        {
            answer = new(599, null, "", "The connection broke.");
        }

        report.Add(request, answer, AnswerCheck.Faults(request, answer));
        if (answer.Status < 300 && AnswerCheck.Parse(answer) is { } json)
        {
            seen.Learn(json);
        }
    }

    // FNV-1a returns the same hash in every process, unlike string.GetHashCode.
    private Random RandomFor(ApiRoute route) =>
        new(unchecked((seed * 31) + (int)route.Name.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u)));
}

/// <summary>An answer with faults.</summary>
/// <param name="Faults">A short text per fault.</param>
internal sealed record Finding(FuzzRequest Request, FuzzAnswer Answer, IReadOnlyList<string> Faults);
