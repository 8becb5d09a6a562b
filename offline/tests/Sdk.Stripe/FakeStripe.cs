using System.Net;
using Stripe;

namespace Shop.Tests.Sdk.Stripe;

/// <summary>Records each request and sends the given answers in order; it repeats the last one.</summary>
internal sealed class FakeStripe(params FakeStripe.Answer[] answers) : HttpMessageHandler
{
    public List<Seen> Requests { get; } = [];

    public Seen Request => Requests.Single();

    public StripeClient Client(int retries = 0, string? key = "sk_test_1") => new(
        key, httpClient: new SystemNetHttpClient(new HttpClient(this), retries, enableTelemetry: false), apiBase: "http://stripe.test");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(' ', header.Value));
        Requests.Add(new($"{request.Method} {request.RequestUri!.AbsolutePath}", request.RequestUri.Query.TrimStart('?'), body, headers)
        {
            ContentType = $"{request.Content?.Headers.ContentType}",
        });
        var answer = answers[Math.Min(Requests.Count, answers.Length) - 1];
        if (answer.Failure is { } failure)
        {
            throw failure;
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new StringContent(answer.Body) };
        response.Headers.Add("Request-Id", "req_1");
        if (answer.ShouldRetry is { } shouldRetry)
        {
            response.Headers.Add("Stripe-Should-Retry", shouldRetry);
        }

        return response;
    }

    internal sealed record Answer(int Status = 200, string Body = "{}", string? ShouldRetry = null, Exception? Failure = null);

    /// <param name="Target">Method and path.</param>
    internal sealed record Seen(string Target, string Query, string Body, IReadOnlyDictionary<string, string> Headers)
    {
        public string ContentType { get; init; } = "";

        /// <summary>The parameters, sorted by name: their order has no meaning.</summary>
        public string Form => Sorted(Body);

        public string SortedQuery => Sorted(Query);

        private static string Sorted(string text) => string.Join('&', text.Split('&').Order(StringComparer.Ordinal));
    }
}
