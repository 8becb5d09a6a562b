using Shop.Infra.Graphs;
using Shop.Local;
using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;
using Shop.Tests.Support;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>A request of the collection with its answer, or with the reason why it was not sent.</summary>
/// <param name="Cost">The DynamoDB capacity of the request, with that of the user pool's triggers.</param>
internal sealed record Exchange(HttpFileRequest Request, Answer? Answer, CapacityTotal Cost, string? NotSent = null)
{
    public override string ToString() => $"{Request}: {NotSent ?? $"{Answer}"}";
}

/// <summary>The whole collection, sent in order to a new shop that no other client uses.</summary>
public sealed class CollectionRun : IAsyncLifetime
{
    public const string Name = "request collection";

    private readonly List<Exchange> exchanges = [];
    private readonly Dictionary<string, StaleEdits> staleEdits = [];

    public LocalShop Shop { get; private set; } = null!;

    internal IReadOnlyList<Exchange> Exchanges => exchanges;

    /// <summary>By route, as <see cref="VersionedRoutes.All"/> names it.</summary>
    internal IReadOnlyDictionary<string, StaleEdits> StaleEditsByRoute => staleEdits;

    public Task InitializeAsync() => RunAsync(graph: null, RequestCollection.Files);

    public async Task DisposeAsync() => await Shop.DisposeAsync();

    /// <summary>Sends the files to a changed stack, up to the first file with a request of the route. A file can need the files before it.</summary>
    internal static async Task<CollectionRun> OfAsync(Graph graph, string route)
    {
        var run = new CollectionRun();
        var before = RequestCollection.Files.TakeWhile(file => !file.Requests.Any(request => $"{RequestCollection.RouteOf(request)}" == route));
        await run.RunAsync(graph, [.. RequestCollection.Files.Take(before.Count() + 1)]);
        return run;
    }

    private async Task RunAsync(Graph? graph, IReadOnlyList<HttpFile> files)
    {
        Shop = await LocalShop.StartAsync(new() { Port = 0, InMemory = true, Graph = graph }, CancellationToken.None);
        Shop.Log.Written += line => AnsweredProblems.Note(line.Text);
        using var http = new HttpClient();
        foreach (var file in files)
        {
            var replay = new Replay(file, Shop.BaseUrl, http);
            foreach (var request in file.Requests)
            {
                await SendAsync(replay, request);
            }
        }
    }

    private async Task SendAsync(Replay replay, HttpFileRequest request)
    {
        HttpFileRequest filled;
        HttpFileRequest? view;
        var route = VersionedRoutes.Of(request);
        try
        {
            filled = replay.Fill(request);
            view = route is null ? null : replay.Fill(VersionedRoutes.ViewOf(request));
        }
        catch (FormatException missing)
        {
            exchanges.Add(new(request, Answer: null, new(0, 0, 0), missing.Message));
            return;
        }

        if (view is null)
        {
            await MeteredAsync(replay, request, filled);
        }
        else
        {
            staleEdits[route!] = await StaleEdits.AroundAsync(filled, view, replay, () => MeteredAsync(replay, request, filled));
        }
    }

    private async Task<Answer> MeteredAsync(Replay replay, HttpFileRequest request, HttpFileRequest filled)
    {
        var before = Shop.RequestCapacity;
        var answer = await replay.SendAsync(filled);
        exchanges.Add(new(request, answer, Shop.RequestCapacity - before));

        // The next request can depend on the events of this one.
        await Shop.SettledAsync(CancellationToken.None);
        return answer;
    }
}

[CollectionDefinition(CollectionRun.Name)]
public sealed class CollectionRunTests : ICollectionFixture<CollectionRun>;
