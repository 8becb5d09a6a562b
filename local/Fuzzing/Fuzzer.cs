using System.Net.Sockets;
using System.Text.Json;

namespace Shop.Local.Fuzzing;

/// <param name="Faults">Each in a few words.</param>
internal sealed record Finding(FuzzRequest Request, FuzzAnswer Answer, IReadOnlyList<string> Faults);

/// <summary>
/// Sends random requests to every route and checks every answer. The same seed makes the same choices; ids and codes that the shop
/// itself makes at random differ from run to run.
/// </summary>
/// <param name="tokens">ID tokens by the name of their bearer; <see cref="Nobody"/> has none.</param>
/// <param name="own">Ids and addresses of the bearers, which no request may use: somebody might sign off who is still needed.</param>
internal sealed class Fuzzer(Uri api, IReadOnlyList<ApiRoute> routes, IReadOnlyDictionary<string, string?> tokens, IReadOnlySet<string> own, int seed)
{
    public const string Nobody = "nobody";

    // Routes take turns, so that what one creates another can find.
    private const int Turn = 25;

    private readonly SeenValues seen = new(own);
    private readonly string[] callers = [.. tokens.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Lets requests use the texts of a document, as if the shop had answered it.</summary>
    public void Learn(JsonElement answer) => seen.Learn(answer);

    /// <param name="count">Requests for each route.</param>
    /// <param name="progress">Told after every turn how many requests are done.</param>
    public async Task<FuzzReport> RunAsync(int count, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(60) };
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
            answer = new(599, null, "", "the connection broke");
        }

        report.Add(request, answer, AnswerCheck.Faults(request, answer));
        if (answer.Status < 300 && AnswerCheck.Parse(answer) is { } json)
        {
            seen.Learn(json);
        }
    }

    private Random RandomFor(ApiRoute route) => new(unchecked(seed * 31 + (int)route.Name.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u)));
}
