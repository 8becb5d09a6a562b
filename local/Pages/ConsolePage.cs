using System.Globalization;
using System.Text;
using Shop.Local.Gateway;
using Shop.Local.Stacks;
using static Shop.Local.Pages.HtmlTable;

namespace Shop.Local.Pages;

/// <summary>The first page of the console.</summary>
internal static class ConsolePage
{
    public static string Of(LocalShop shop)
    {
        var page = new StringBuilder($"""
            <h1>Shop, stack {Text(shop.Stack)}</h1>
            <p>API: <code>{Text(shop.BaseUrl)}</code>. <a href="{SwaggerPage.Path}">Swagger UI</a> describes it and sends requests.
            <a href="{JourneyEndpoint.Path}">Orders</a> shows what happened to each order.</p>
            """);
        if (shop.Admin is { } admin)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p>Administrator: <code>{Text(admin.Email)}</code>, password <code>{Text(admin.Password)}</code></p>");
        }

        page.Append(CultureInfo.InvariantCulture, $$"""
            <p>JSON: <a href="/_local/info">info</a>, <a href="/_local/mailbox">mailbox</a>, <a href="/_local/requests">requests</a>,
            <a href="/_local/functions">functions</a>, <a href="/_local/capacity">capacity</a>, <a href="/_local/grants">grants</a>,
            <a href="/_local/queues">queues</a>, <a href="/_local/events">events</a>, <a href="/_local/executions">executions</a>,
            <a href="/_local/log">log</a>, <a href="/_local/clock">clock</a>, <a href="/_local/faults">faults</a></p>
            <p>Clock: <code>{{shop.Clock.GetUtcNow():yyyy-MM-dd HH:mm:ss}}</code> UTC.
            <code>POST /_local/clock {"advance":"PT25H"}</code> moves it forward (tokens and guest carts expire);
            <code>DELETE /_local/clock</code> resets it.</p>
            <p>Faults: <code>POST /_local/faults {"service":"dynamodb","error":"InternalServerError","times":3}</code> fails the next three
            requests. Other services: <code>cognito</code>, <code>lambda</code> (for queues, pipes and workflows).
            With <code>times</code> 0, requests fail until <code>DELETE /_local/faults</code>.</p>
            """);
        Functions(page, shop);
        Requests(page, shop);
        ExecutionTable.Add(page, shop);
        QueueTables.Add(page, shop);
        Capacity(page, shop);
        return $"{page}";
    }

    private static void Functions(StringBuilder page, LocalShop shop)
    {
        var statistics = shop.Functions.ToDictionary(function => function.Function);
        Table(
            page,
            "Functions",
            ["Function", "Invoked by", "#MB", "#Timeout", "#Invocations", "#Errors", "#Mean ms"],
            shop.Served.Functions.Select(function =>
            {
                var figures = statistics[function.Name];
                return new[]
                {
                    Text(function.Name),
                    Text(InvokedBy(shop, function.Name)),
                    $"{function.MemoryMegabytes}",
                    Invariant($"{function.Timeout.TotalSeconds:0} s"),
                    $"{figures.Invocations}",
                    figures.Errors == 0 ? "0" : $"<span class=\"bad\">{figures.Errors}</span>",
                    figures.Invocations == 0 ? "" : Invariant($"{figures.TotalMilliseconds / figures.Invocations:0.0}"),
                };
            }));
    }

    private static void Requests(StringBuilder page, LocalShop shop) => Table(
        page,
        "Last requests",
        ["Time", "Request", "#Status", "#ms", "Problem", "Answered by", "Request id, correlation id"],
        shop.Requests.All.Reverse().Take(40).Select(request => new[]
        {
            Invariant($"{request.At:HH:mm:ss}"),
            Text($"{request.Method} {request.Route ?? request.Path}"),
            request.Status < 500 ? $"{request.Status}" : $"<span class=\"bad\">{request.Status}</span>",
            Invariant($"{request.Milliseconds:0.0}"),
            Text(request.Detail is null ? request.Problem ?? "" : $"{request.Problem}: {request.Detail}"),
            Text(request.GatewayError is { } kind ? $"gateway: {kind}" : request.Function ?? ""),
            request.IsRefusal ? $"<code>{Text(request.RequestId)}</code> <code>{Text(request.CorrelationId)}</code>" : "",
        }));

    private static void Capacity(StringBuilder page, LocalShop shop) => Table(
        page,
        "DynamoDB capacity used",
        ["Function", "Table or index", "Operation", "#Requests", "#Read units", "#Write units"],
        shop.Gate.Capacity.Select(use => new[]
        {
            Text(use.Function),
            Text(use.Index is null ? use.Table : $"{use.Table} / {use.Index}"),
            Text(use.Operation),
            $"{use.Requests}",
            Invariant($"{use.ReadUnits:0.#}"),
            Invariant($"{use.WriteUnits:0.#}"),
        }));

    private static string InvokedBy(LocalShop shop, string function)
    {
        var routes = (shop.Served.Api?.Routes ?? []).Where(route => (route.Integration as LambdaIntegration)?.Function == function);
        var triggers = (shop.Served.Pool?.Triggers ?? new Dictionary<string, string>()).Where(trigger => trigger.Value == function);
        var pipes = shop.Served.Messaging.Pipes.Where(pipe => pipe.Enrichment == function);
        var queues = shop.Served.Messaging.Mappings.Where(mapping => mapping.Function == function);
        return string.Join(", ",
        [
            .. routes.Select(route => route.Name),
            .. triggers.Select(trigger => $"Cognito {trigger.Key}"),
            .. pipes.Select(pipe => $"pipe {pipe.Name}"),
            .. queues.Select(mapping => $"queue {Arn.Parse(mapping.QueueArn).Resource}"),
        ]);
    }
}
