using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Aws;

/// <summary>Sends operations to an emulator or to an <see cref="Gate.AwsGate"/>. Neither of them checks signatures.</summary>
/// <param name="name">The name of the emulator in error messages.</param>
internal abstract class AwsClient(HttpClient http, Uri endpoint, AwsService service, string name)
{
    // Node.js closes a connection after 5 idle seconds. A request that is sent at that moment is lost.
    public static HttpClient NewHttp() =>
        new(new SocketsHttpHandler { UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) });

    public async Task<AwsAnswer> SendAsync(string operation, JsonObject request, CancellationToken cancellationToken)
    {
        var body = Encoding.UTF8.GetBytes(request.ToJsonString());
        using var message = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new(service.ContentType) } },
        };
        message.Headers.Add(AwsService.TargetHeader, service.TargetPrefix + operation);
        AddHeaders(message.Headers);
        using var answer = await http.SendAsync(message, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        return new((int)answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    /// <exception cref="LocalRunException">The operation failed.</exception>
    public async Task<JsonObject> DoAsync(string operation, JsonObject request, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(operation, request, cancellationToken);
        return answer.Succeeded ? answer.Json : throw new LocalRunException($"{name} refused {operation}: {answer.Json.ToJsonString()}");
    }

    protected Task<string> GetAsync(string path, CancellationToken cancellationToken) =>
        http.GetStringAsync(new Uri(endpoint, path), cancellationToken);

    protected abstract void AddHeaders(HttpRequestHeaders headers);
}
