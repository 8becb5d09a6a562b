using Microsoft.AspNetCore.Http;
using Shop.Local.Gateway;

namespace Shop.Local.Pages;

/// <summary>Serves the paths of the public listener: the stage of the API, the console page, Swagger UI and <c>/_local</c>.</summary>
/// <param name="gateway">Null when the stack has no API.</param>
/// <param name="services">The services of the listener.</param>
internal sealed class ConsoleEndpoints(LocalShop shop, ApiGateway? gateway, IServiceProvider services)
{
    private const int ShownEvents = 200;

    private readonly FaultEndpoint faults = new(
        shop.Gate.Faults, shop.CognitoFaults, shop.LambdaFaults, shop.Mailbox.Faults, shop.Stripe.Simulator.Faults);

    private readonly JourneyEndpoint journeys = new(shop);
    private readonly bool hasSimulator = shop.Stripe.Account is null;

    private readonly PaymentEndpoint payments = new(shop.Stripe.Simulator);
    private readonly SwaggerPage? swagger = shop.Served.Api is null ? null : new(services, shop.BaseUrl);

    public Task ServeAsync(HttpContext http)
    {
        var path = http.Request.Path;
        return gateway is not null && path.StartsWithSegments(gateway.StagePath, StringComparison.Ordinal) ? gateway.ServeAsync(http)
            : !IsOwnHost(http.Request.Host) || !IsOwnOrigin(http.Request) ? RefuseAsync(http, StatusCodes.Status403Forbidden, "Forbidden")
            : path == "/" ? HtmlDocument.WriteAsync(http, $"Shop {shop.Stack}", ConsolePage.Of(shop))
            : path.StartsWithSegments(JourneyEndpoint.Path, StringComparison.Ordinal, out var order) ? journeys.ServePageAsync(http, order)
            : swagger is not null && path.StartsWithSegments(SwaggerPage.Path, StringComparison.Ordinal) ? swagger.ServeAsync(http)
            : path.StartsWithSegments("/_local", StringComparison.Ordinal, out var rest) ? LocalAsync(http, rest)
            : RefuseAsync(http, StatusCodes.Status403Forbidden, "Forbidden");
    }

    // A web page can point its own host name at 127.0.0.1. Such a page must not read the password of the administrator.
    private static bool IsOwnHost(HostString host) => host.Host is "127.0.0.1" or "localhost";

    // A form on another web page can send a POST to this address. Browsers then send the origin of that page.
    private static bool IsOwnOrigin(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || request.Headers.Origin.All(origin => origin == $"http://{request.Host}");

    private Task LocalAsync(HttpContext http, PathString path) =>
        path.StartsWithSegments(ExecutionsEndpoint.Path, out var rest) ? new ExecutionsEndpoint(shop.Workflows).ServeAsync(http, rest)
        : path.StartsWithSegments(JourneyEndpoint.Path, out rest) ? journeys.ServeJsonAsync(http, rest)
        : hasSimulator && path.StartsWithSegments("/stripe", out rest) ? shop.Stripe.Endpoint.ServeAsync(http, $"{rest}")
        : OtherAsync(http, path);

    private Task OtherAsync(HttpContext http, PathString path) => (http.Request.Method, path.Value) switch
    {
        ("GET", "/info") => http.Response.WriteAsJsonAsync(InfoView.Of(shop)),
        ("GET", "/mailbox") => http.Response.WriteAsJsonAsync(shop.Mailbox.Mails),
        ("GET", "/requests") => http.Response.WriteAsJsonAsync(shop.Requests.All),
        ("GET", "/log") => http.Response.WriteAsJsonAsync(shop.Log.Lines),
        ("GET", "/functions") => http.Response.WriteAsJsonAsync(shop.Functions),
        ("GET", "/capacity") => http.Response.WriteAsJsonAsync(shop.Gate.Capacity),
        ("GET", "/grants") => http.Response.WriteAsJsonAsync(new { used = shop.Gate.UsedGrants, unused = shop.Gate.UnusedGrants }),
        ("GET", "/clock") => ClockEndpoint.ShowAsync(http, shop.Clock),
        ("POST", "/clock") => ClockEndpoint.AdvanceAsync(http, shop),
        ("DELETE", "/clock") => ClockEndpoint.ResetAsync(http, shop.Clock),
        ("GET", "/queues") => http.Response.WriteAsJsonAsync(shop.Messaging.Queues.Depths()),
        ("POST", var redrive) when RedriveEndpoint.QueueOf(redrive) is { } queue =>
            RedriveEndpoint.RedriveAsync(http, shop.Messaging.DeadLetters, queue),
        ("GET", "/events") => http.Response.WriteAsJsonAsync(shop.Messaging.Buses.Newest(ShownEvents)),
        ("GET", "/idle") => IdleAsync(http),
        ("GET", "/faults") => faults.ListAsync(http),
        ("POST", "/faults") => faults.AddAsync(http),
        ("DELETE", "/faults") => faults.ClearAsync(http),
        (_, _) when !hasSimulator && path.StartsWithSegments("/payments") =>
            RefuseAsync(http, StatusCodes.Status404NotFound, "The payments are at Stripe, in the test mode of your account."),
        ("GET", "/payments") => payments.ListAsync(http),
        ("POST", _) when path.StartsWithSegments("/payments", out var rest) => payments.ActAsync(http, rest),
        _ => RefuseAsync(http, StatusCodes.Status404NotFound, $"There is no {http.Request.Method} /_local{path}"),
    };

    private async Task IdleAsync(HttpContext http)
    {
        await shop.SettledAsync(http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task RefuseAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { message });
    }
}
