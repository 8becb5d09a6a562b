using System.Net;
using System.Net.Sockets;
using Shop.Local;

namespace Shop.Tests.EndToEnd;

public sealed class StartingTests
{
    [Fact]
    public async Task Requests_get_503_until_the_demo_catalogue_is_complete()
    {
        var port = UnusedPort();
        using var http = new HttpClient();
        var answers = new List<HttpStatusCode>();
        await using var shop = await LocalShop.StartAsync(
            new LocalOptions { Port = port, InMemory = true, Progress = _ => answers.AddRange(AskAsync().GetAwaiter().GetResult()) },
            CancellationToken.None);
        Assert.NotEmpty(answers);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer));
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri($"{shop.BaseUrl}/health"))).StatusCode);

        async Task<IEnumerable<HttpStatusCode>> AskAsync()
        {
            try
            {
                return [(await http.GetAsync(new Uri($"http://127.0.0.1:{port}/v1/health"))).StatusCode];
            }
            catch (HttpRequestException)
            {
                // The port is not open yet.
                return [];
            }
        }
    }

    private static int UnusedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
