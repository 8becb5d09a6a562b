using System.Net;
using System.Net.Http.Json;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>A shop that is killed and started again with the same data. Requests without an answer are sent again.</summary>
internal sealed class KilledShop : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string data = Directory.CreateTempSubdirectory("shop-kill-").FullName;
    private ShopProcess? process;
    private TaskCompletionSource<ShopClient> client = NewClient();

    /// <summary>The address of the console.</summary>
    public Uri Address => new($"http://127.0.0.1:{process!.Port}/");

    /// <summary>What the running shop has printed.</summary>
    public string Output => process!.Output;

    public async Task StartAsync()
    {
        process = await ShopProcess.StartAsync(Path.Combine(data, "data"));
        client.SetResult(new(new Uri(Address, "v1")));
    }

    public async Task KillAsync()
    {
        var killed = client.Task.Result;
        client = NewClient();
        await process!.KillAllAsync();
        process.Dispose();
        killed.Dispose();
    }

    /// <summary>
    /// Sends a request until the shop answers it, over restarts of the shop. An error of the server is no answer: on a busy machine, a
    /// function can time out.
    /// </summary>
    public async Task<Answer> SendAsync(
        HttpMethod method, string path, object? body, string? token = null, params (string Name, string Value)[] headers)
    {
        while (true)
        {
            try
            {
                var answer = await (await client.Task).SendAsync(
                    method, path, body is null ? null : JsonContent.Create(body), token, headers);
                if (answer.Status is not ((int)HttpStatusCode.TooManyRequests or >= (int)HttpStatusCode.InternalServerError))
                {
                    return answer;
                }
            }
            catch (Exception error) when (error is HttpRequestException or IOException or ObjectDisposedException or TaskCanceledException)
            {
                // The shop was killed.
            }

            await Task.Delay(Pause);
        }
    }

    public void Dispose()
    {
        process?.Dispose();
        if (client.Task.IsCompletedSuccessfully)
        {
            client.Task.Result.Dispose();
        }

        Directory.Delete(data, recursive: true);
    }

    private static TaskCompletionSource<ShopClient> NewClient() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
