using System.Text;
using static Shop.Local.Pages.HtmlTable;

namespace Shop.Local.Pages;

/// <summary>Writes the tables of the console page about events and queues.</summary>
internal static class QueueTables
{
    private const int Shown = 40;

    public static void Add(StringBuilder page, LocalShop shop)
    {
        var queues = shop.Messaging.Queues.Depths();
        Table(
            page,
            "Last events",
            ["Time", "Event", "Source", "Rules", "Detail"],
            shop.Messaging.Buses.Newest(Shown).Reverse().Select(one => new[]
            {
                Invariant($"{one.Time:HH:mm:ss}"),
                Text(one.DetailType),
                Text(one.Source),
                Text(string.Join(", ", one.Rules)),
                $"<code>{Text(one.Envelope["detail"]!.ToJsonString())}</code>",
            }));
        Table(
            page,
            "Queues",
            ["Queue", "#Waiting", "#In flight", "#Delayed", "Dead-letter queue"],
            queues.Select(queue => new[]
            {
                Text(queue.Queue),
                $"{queue.Waiting}",
                $"{queue.InFlight}",
                $"{queue.Delayed}",
                Text(queue.DeadLetterQueue ?? ""),
            }));
        Table(
            page,
            "Dead letters",
            ["Queue", "From", "Reason", "#Receives", "Message"],
            queues.SelectMany(queue => queue.DeadLetters.Select(letter => new[]
            {
                Text(queue.Queue),
                Text(letter.Source ?? ""),
                $"<span class=\"bad\">{Text(letter.Reason ?? "")}</span>",
                $"{letter.Receives}",
                $"<code>{Text(letter.Body)}</code>",
            })).Take(Shown));
    }
}
