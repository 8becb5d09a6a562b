using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Shop.Local.Messaging.Queues;
using Shop.Local.Pages;

namespace Shop.Local.Verbs;

/// <summary>
/// The verb <c>shop redrive</c>. Exit code 0 when the running local run has sent the dead letters back, 2 when a dead letter failed again,
/// when no local run is running, or when the queue does not exist.
/// </summary>
internal static class RedriveVerb
{
    public static Command Create(TextWriter output)
    {
        var queue = new Argument<string>("QUEUE") { Description = "The dead-letter queue, or the queue that it belongs to" };
        var port = new Option<int>("--port")
        {
            Description = "The port of the local run",
            DefaultValueFactory = _ => new LocalOptions().Port,
        }.InRange(1, IPEndPoint.MaxPort);
        var command = new Command("redrive", "Send the dead letters of a queue of the running local run back to where they failed")
        {
            queue,
            port,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(queue)!, parsed.GetValue(port), output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string queue, int port, TextWriter output, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        try
        {
            var address = new Uri($"http://127.0.0.1:{port}/_local{RedriveEndpoint.PathOf(queue)}");
            using var answer = await http.PostAsync(address, null, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new LocalRunException(await MessageAsync(answer, cancellationToken));
            }

            var (moved, failed) = (await answer.Content.ReadFromJsonAsync<RedriveResult>(cancellationToken))!;
            await output.WriteLineAsync(moved + failed == 0 ? $"{queue} has no dead letters." : $"Messages sent back: {moved}.");
            return failed == 0 ? 0 : throw new LocalRunException($"Messages that failed again: {failed}. /_local/queues has the reasons.");
        }
        catch (HttpRequestException error)
        {
            throw new LocalRunException(
                $"No local run answers on port {port}: start one with ./shop up, or name its port with --port.", error);
        }
    }

    private static async Task<string> MessageAsync(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        answer.Content.Headers.ContentType?.MediaType == "application/json"
        && (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))?["message"] is { } message
            ? message
            : $"The local run answered {(int)answer.StatusCode}.";
}
