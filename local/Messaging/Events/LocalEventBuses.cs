using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Shop.Local.Data;
using Shop.Local.Messaging.Queues;
using Shop.Local.Messaging.Topics;

namespace Shop.Local.Messaging.Events;

/// <summary>
/// Runs the stack's event buses. One transaction stores an event and everything that its rules deliver, so that a target never misses an
/// event that the bus received.
/// </summary>
internal sealed class LocalEventBuses
{
    private const int Kept = 2_000;

    private readonly LocalDatabase database;
    private readonly IReadOnlyList<RuleDefinition> rules;
    private readonly LocalQueues queues;
    private readonly LocalTopics topics;
    private readonly IStateMachines stateMachines;
    private readonly (string Region, string Account) place;
    private readonly TimeProvider time;
    private readonly RunLog log;

    public LocalEventBuses(
        LocalDatabase database,
        IReadOnlyList<RuleDefinition> rules,
        LocalQueues queues,
        LocalTopics topics,
        IStateMachines stateMachines,
        (string Region, string Account) place,
        TimeProvider time,
        RunLog log)
    {
        (this.database, this.rules, this.queues, this.topics, this.stateMachines) = (database, rules, queues, topics, stateMachines);
        (this.place, this.time, this.log) = (place, time, log);
        database.Execute("""
            CREATE TABLE IF NOT EXISTS events (
              position INTEGER PRIMARY KEY AUTOINCREMENT, bus TEXT NOT NULL, rules TEXT NOT NULL, envelope TEXT NOT NULL)
            """);
    }

    /// <summary>The newest events of all buses, the newest last.</summary>
    public IReadOnlyList<BusEvent> Newest(int most) =>
    [
        .. database.Query(
            "SELECT bus, rules, envelope FROM events ORDER BY position DESC LIMIT $most",
            row => Read(row.GetString(0), row.GetString(1), JsonNode.Parse(row.GetString(2))!),
            ("$most", most)).Reverse(),
    ];

    /// <summary>The targets of all rules.</summary>
    public IEnumerable<RuleTarget> Targets =>
        from rule in rules
        from target in rule.Targets
        select new RuleTarget(target, letter => Retry(rule, target, letter));

    public void Put(string bus, IEnumerable<BusEntry> entries) => database.InTransaction(() =>
    {
        foreach (var entry in entries)
        {
            Put(bus, entry);
        }

        database.Execute("DELETE FROM events WHERE position <= (SELECT MAX(position) FROM events) - $kept", ("$kept", Kept));
    });

    private void Put(string bus, BusEntry entry)
    {
        var envelope = Envelope(entry);
        var matching = rules.Where(rule => rule.Enabled && rule.Bus == bus && rule.Pattern.Matches(envelope)).ToList();
        database.Execute(
            "INSERT INTO events (bus, rules, envelope) VALUES ($bus, $rules, $envelope)",
            ("$bus", bus),
            ("$rules", string.Join(' ', matching.Select(rule => rule.Name))),
            ("$envelope", PlainJson.Text(envelope)));
        foreach (var rule in matching)
        {
            foreach (var target in rule.Targets)
            {
                Deliver(rule, target, envelope);
            }
        }
    }

    // A target that does not take an event keeps it from no other target.
    private void Deliver(RuleDefinition rule, TargetDefinition target, JsonObject envelope)
    {
        try
        {
            Deliver(target, target.Input.Shape(envelope, rule));
        }
        catch (Exception error) when (error is not SqliteException)
        {
            log.Write($"rule {rule.Name}", "Error", error.Message);
            if (target.DeadLetterArn is { } arn)
            {
                queues.Send(queues.WithArn(arn)!, PlainJson.Text(envelope), (RuleTarget.NameOf(target), error.Message));
            }
        }
    }

    private string? Retry(RuleDefinition rule, TargetDefinition target, QueueMessage letter)
    {
        try
        {
            database.InTransaction(() =>
            {
                Deliver(target, target.Input.Shape(JsonNode.Parse(letter.Body)!.AsObject(), rule));
                queues.Delete(letter);
            });
            return null;
        }
        catch (Exception error) when (error is not SqliteException)
        {
            return error.Message;
        }
    }

    private void Deliver(TargetDefinition target, string input)
    {
        if (queues.WithArn(target.Arn) is { } queue)
        {
            queues.Send(queue, input);
        }
        else if (topics.Has(target.Arn))
        {
            topics.Publish(target.Arn, input);
        }
        else
        {
            stateMachines.Start(target.Arn, input);
        }
    }

    private JsonObject Envelope(BusEntry entry) => new()
    {
        ["version"] = "0",
        ["id"] = $"{Guid.NewGuid()}",
        ["detail-type"] = entry.DetailType,
        ["source"] = entry.Source,
        ["account"] = place.Account,
        ["time"] = (entry.Time ?? time.GetUtcNow()).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["region"] = place.Region,
        ["resources"] = new JsonArray([.. entry.Resources.Select(arn => JsonValue.Create(arn))]),
        ["detail"] = entry.Detail.DeepClone(),
    };

    private static BusEvent Read(string bus, string rules, JsonNode envelope) => new(
        (string)envelope["id"]!,
        bus,
        DateTimeOffset.Parse((string)envelope["time"]!, CultureInfo.InvariantCulture),
        (string)envelope["source"]!,
        (string)envelope["detail-type"]!,
        rules.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        envelope);
}
