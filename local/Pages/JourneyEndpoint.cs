using Microsoft.AspNetCore.Http;
using Shop.Local.Workflows;

namespace Shop.Local.Pages;

/// <summary>
/// What happened to orders: the pages <c>/orders</c> and <c>/orders/{id}</c>, and the same data as JSON under <c>/_local</c>. The forms of
/// the page post <c>action</c> (redrive-execution, rerun-execution or redrive-queue) and the <c>name</c> of the execution or the queue.
/// </summary>
internal sealed class JourneyEndpoint(LocalShop shop)
{
    public const string Path = "/orders";

    /// <summary>The page of an order. Under <c>/_local</c>, the same path has the JSON.</summary>
    public static string PageOf(string order) => $"{Path}/{Uri.EscapeDataString(order)}";

    /// <param name="rest">The path behind <see cref="Path"/>.</param>
    public Task ServeJsonAsync(HttpContext http, PathString rest) => (http.Request.Method, OrderIn(rest)) switch
    {
        ("GET", null) => http.Response.WriteAsJsonAsync(OrderJourney.Newest(shop)),
        ("GET", { } order) when OrderJourney.Of(shop, order) is { } journey => http.Response.WriteAsJsonAsync(journey),
        _ => RefuseAsync(http, StatusCodes.Status404NotFound, "There is no such order."),
    };

    /// <inheritdoc cref="ServeJsonAsync"/>
    public Task ServePageAsync(HttpContext http, PathString rest) => (http.Request.Method, OrderIn(rest)) switch
    {
        ("GET", null) => HtmlDocument.WriteAsync(http, "Orders", JourneyPage.Of(OrderJourney.Newest(shop))),
        ("GET", { } order) when OrderJourney.Of(shop, order) is { } journey =>
            HtmlDocument.WriteAsync(http, order, JourneyPage.Of(journey)),
        ("POST", { } order) when http.Request.HasFormContentType => ActAsync(http, order),
        _ => RefuseAsync(http, StatusCodes.Status404NotFound, "There is no such order."),
    };

    private static string? OrderIn(PathString rest) => $"{rest}".Trim('/') is { Length: > 0 } order ? order : null;

    private async Task ActAsync(HttpContext http, string order)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        try
        {
            if (await DoneAsync($"{form["action"]}", $"{form["name"]}", http.RequestAborted))
            {
                http.Response.StatusCode = StatusCodes.Status303SeeOther;
                http.Response.Headers.Location = PageOf(order);
                return;
            }
        }
        catch (WorkflowRequestException error)
        {
            await RefuseAsync(http, StatusCodes.Status409Conflict, error.Message);
            return;
        }

        await RefuseAsync(http, StatusCodes.Status400BadRequest, "There is no such action, execution or queue.");
    }

    private async Task<bool> DoneAsync(string action, string name, CancellationToken cancellationToken)
    {
        if (action == "redrive-queue")
        {
            return await shop.Messaging.DeadLetters.RedriveAsync(name, cancellationToken) is not null;
        }

        if (shop.Workflows.Find(name) is not { } execution)
        {
            return false;
        }

        switch (action)
        {
            case "redrive-execution":
                shop.Workflows.RedriveExecution(execution.Arn);
                return true;
            case "rerun-execution":
                ExecutionsEndpoint.Rerun(shop.Workflows, execution);
                return true;
            default:
                return false;
        }
    }

    private static Task RefuseAsync(HttpContext http, int status, string message)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new { message });
    }
}
