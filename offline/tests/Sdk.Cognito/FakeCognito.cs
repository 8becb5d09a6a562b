using System.Collections.Concurrent;
using System.Text.Json;
using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Shop.Tests.Sdk.Cognito;

/// <summary>An HTTP server on a free port. It records each request and sends the given answers in order; it repeats the last one.</summary>
internal sealed class FakeCognito : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<Answer> answers;

    private FakeCognito(WebApplication app, IEnumerable<Answer> answers)
    {
        this.app = app;
        this.answers = new ConcurrentQueue<Answer>(answers);
        app.Run(ServeAsync);
    }

    public ConcurrentQueue<Seen> Requests { get; } = new();

    public string Url => app.Urls.Single();

    public static async Task<FakeCognito> StartAsync(params Answer[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeCognito(builder.Build(), answers);
        await fake.app.StartAsync();
        return fake;
    }

    public AmazonCognitoIdentityProviderClient Client(AWSCredentials? credentials = null, TimeSpan? timeout = null, int retries = 0) =>
        new(
            credentials ?? new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonCognitoIdentityProviderConfig
            {
                ServiceURL = Url,
                AuthenticationRegion = "eu-west-1",
                MaxErrorRetry = retries,
                Timeout = timeout ?? TimeSpan.FromSeconds(30),
            });

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await app.DisposeAsync();
        end.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new Seen(context.Request.Method, context.Request.Path, headers, await body.ReadToEndAsync()));

        if (!answers.TryPeek(out var answer))
        {
            await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        if (answers.Count > 1)
        {
            answers.TryDequeue(out _);
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.Headers["x-amzn-RequestId"] = "request-1";
        await context.Response.WriteAsync(answer.Body);
    }
}

/// <summary>An HTTP response of the server. A server without answers never responds.</summary>
internal sealed record Answer(int Status, string Body)
{
    public static Answer Ok(string body = "{}") => new(200, body);

    public static Answer Error(string code, string message = "no", int status = 400) =>
        new(status, JsonSerializer.Serialize(new { __type = code, message }));
}

internal sealed record Seen(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);
