using System.Text;
using Microsoft.AspNetCore.Http;
using Shop.Local.Hosting;

namespace Shop.Local.Stripe;

/// <summary>The simulator over HTTP: <c>/{function}/v1/…</c>. The function selects faults; it may be missing.</summary>
internal sealed class StripeEndpoint(StripeSimulator simulator)
{
    private const string Root = "/v1/";

    /// <param name="path">The path behind that of the endpoint.</param>
    public async Task ServeAsync(HttpContext http, string path)
    {
        var start = path.IndexOf(Root, StringComparison.Ordinal);
        var request = http.Request;
        var body = Encoding.UTF8.GetString(await request.ReadBodyAsync());
        var reply = await simulator.AnswerAsync(new(
            request.Method,
            start < 0 ? path : path[start..],
            request.Method == HttpMethods.Get ? request.QueryString.Value?.TrimStart('?') ?? "" : body,
            request.Headers.Authorization,
            request.Headers["Idempotency-Key"].FirstOrDefault(),
            start < 0 ? "" : path[..start].Trim('/')));
        if (reply.IsLost)
        {
            http.Abort();
            return;
        }

        Write(http.Response, reply, request.Headers["Idempotency-Key"].FirstOrDefault());
        await http.Response.WriteAsync(reply.Body);
    }

    private static void Write(HttpResponse response, StripeReply reply, string? key)
    {
        response.StatusCode = reply.Status;
        response.ContentType = "application/json";
        response.Headers["Request-Id"] = $"req_{Guid.NewGuid():N}";
        if (key is not null)
        {
            response.Headers["Idempotency-Key"] = key;
        }

        if (reply.IsReplay)
        {
            response.Headers["Idempotent-Replayed"] = "true";
        }

        if (reply.ShouldRetry is { } shouldRetry)
        {
            response.Headers["Stripe-Should-Retry"] = shouldRetry ? "true" : "false";
        }
    }
}
