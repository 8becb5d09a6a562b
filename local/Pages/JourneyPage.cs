using System.Globalization;
using System.Text;
using Shop.Local.Workflows.Executions;
using static Shop.Local.Pages.HtmlTable;

namespace Shop.Local.Pages;

/// <summary>The pages about orders. Every value from requests, events and mails is escaped.</summary>
internal static class JourneyPage
{
    public static string Of(IReadOnlyList<PlacedOrder> orders)
    {
        var page = new StringBuilder("<p><a href=\"/\">Console</a></p><h1>Orders</h1>");
        Table(page, "Newest orders", ["Placed", "Order", "Last event"], orders.Select(order => new[]
        {
            Time(order.PlacedAt),
            $"<a href=\"{JourneyEndpoint.PageOf(order.OrderId)}\">{Text(order.OrderId)}</a>",
            Text(order.LastEvent),
        }));
        return $"{page}";
    }

    public static string Of(OrderJourney journey)
    {
        var page = new StringBuilder($"""
            <p><a href="/">Console</a> <a href="{JourneyEndpoint.Path}">Orders</a>
            <a href="/_local{JourneyEndpoint.PageOf(journey.OrderId)}">JSON</a></p>
            <h1>Order {Text(journey.OrderId)}</h1>
            """);
        Table(page, "Requests", ["Time", "Request", "#Status", "#ms", "Problem"], journey.Requests.Select(request => new[]
        {
            Time(request.At),
            Text($"{request.Method} {request.Path}"),
            Marked($"{request.Status}", request.Status < 400),
            Invariant($"{request.Milliseconds:0.0}"),
            Text(request.Detail ?? request.Problem ?? ""),
        }));
        Table(page, "Payments", ["Time", "Payment", "Status", "#Amount", "#Received", "#Refunded"], journey.Payments.Select(payment => new[]
        {
            Time(payment.At),
            Text(payment.Id),
            Text(payment.Dispute is null ? payment.Status : $"{payment.Status}, dispute {payment.Dispute}"),
            Text($"{payment.Amount} {payment.Currency}"),
            $"{payment.Received}",
            $"{payment.Refunded}",
        }));
        foreach (var execution in journey.Executions)
        {
            Execution(page, journey.OrderId, execution);
        }

        Table(page, "Events", ["Time", "Event", "Rules", "Detail"], journey.Events.Select(one => new[]
        {
            Time(one.Time),
            Text(one.DetailType),
            Text(string.Join(", ", one.Rules)),
            $"<code>{Text(one.Envelope["detail"]!.ToJsonString())}</code>",
        }));
        Letters(page, journey);
        Table(page, "Queues", ["Queue", "#Waiting", "#In flight", "#Delayed"], journey.Queues.Select(queue => new[]
        {
            Text(queue.Queue), $"{queue.Waiting}", $"{queue.InFlight}", $"{queue.Delayed}",
        }));
        Table(page, "Mails", ["Time", "To", "Subject", "Text"], journey.Mails.Select(mail => new[]
        {
            Time(mail.At), Text(mail.To), Text(mail.Subject), $"<pre>{Text(mail.Text ?? "")}</pre>",
        }));
        return $"{page}";
    }

    private static void Execution(StringBuilder page, string order, JourneyExecution journey)
    {
        var execution = journey.Execution;
        var title = $"{Text(execution.Workflow)} {Text(execution.Name)}";
        Table(page, title, ["Time", "Step", "State", "Data"], journey.Steps.Select(step => new[]
        {
            Time(step.At), Text(step.Type), Text(step.State ?? ""), $"<code>{Text(step.Data?.ToJsonString() ?? "")}</code>",
        }));
        var failed = execution.Status is not (nameof(ExecutionStatus.Running) or nameof(ExecutionStatus.Succeeded));
        page.Append(CultureInfo.InvariantCulture, $"<p>{Marked(execution.Status, !failed)} {Text($"{execution.Error}")}</p>");
        if (failed)
        {
            Form(page, order, "redrive-execution", execution.Name, "Redrive from the failed state");
        }

        Form(page, order, "rerun-execution", execution.Name, "Run again with the same input");
    }

    private static void Letters(StringBuilder page, OrderJourney journey)
    {
        var queues = journey.Queues.Where(queue => queue.DeadLetters.Count > 0).ToList();
        var rows = queues.SelectMany(queue => queue.DeadLetters, (queue, letter) => new[]
        {
            Text(queue.Queue), Text(letter.Source ?? ""), Marked(letter.Reason ?? "", good: false), $"<code>{Text(letter.Body)}</code>",
        });
        Table(page, "Dead letters", ["Queue", "From", "Reason", "Message"], rows);
        foreach (var queue in queues)
        {
            Form(page, journey.OrderId, "redrive-queue", queue.Queue, $"Redrive all of {queue.Queue}");
        }
    }

    private static void Form(StringBuilder page, string order, string action, string name, string label) => page.Append(
        CultureInfo.InvariantCulture,
        $"""
        <form method="post" action="{JourneyEndpoint.PageOf(order)}"><input type="hidden" name="name" value="{Text(name)}">
        <button name="action" value="{action}">{Text(label)}</button></form>
        """);

    private static string Marked(string text, bool good) => good ? Text(text) : $"<span class=\"bad\">{Text(text)}</span>";

    private static string Time(DateTimeOffset time) => Invariant($"{time:HH:mm:ss.fff}");
}
