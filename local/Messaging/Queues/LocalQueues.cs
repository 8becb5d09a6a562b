using Microsoft.Data.Sqlite;
using Shop.Local.Data;

namespace Shop.Local.Messaging.Queues;

/// <summary>Runs the stack's queues. They are standard queues, and the database of the local run stores their messages.</summary>
internal sealed class LocalQueues
{
    private const string Columns = "id, queue, body, sent, receives, first_received, source, reason";

    private readonly LocalDatabase database;
    private readonly TimeProvider time;
    private readonly Dictionary<string, QueueDefinition> byName;
    private readonly Dictionary<string, QueueDefinition> byArn;

    public LocalQueues(LocalDatabase database, IReadOnlyList<QueueDefinition> queues, TimeProvider time)
    {
        this.database = database;
        this.time = time;
        byName = queues.ToDictionary(queue => queue.Name);
        byArn = queues.ToDictionary(queue => queue.Arn);
        database.Execute("""
            CREATE TABLE IF NOT EXISTS messages (
              position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, queue TEXT NOT NULL, body TEXT NOT NULL,
              sent INTEGER NOT NULL, visible INTEGER NOT NULL, receives INTEGER NOT NULL, first_received INTEGER,
              source TEXT, reason TEXT);
            CREATE INDEX IF NOT EXISTS messages_by_queue ON messages (queue, visible);
            """);

        // At the start of the local run, no function processes a message and the local clock is no longer ahead.
        database.Execute("UPDATE messages SET visible = $now, sent = MIN(sent, $now) WHERE visible > $now", ("$now", Now));
    }

    /// <summary>
    /// This event occurs when messages were sent to a queue, possibly inside a transaction. Its argument is the name of the queue.
    /// </summary>
    public event Action<string>? Sent;

    public IEnumerable<QueueDefinition> All => byName.Values;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public QueueDefinition? WithArn(string arn) => byArn.GetValueOrDefault(arn);

    public QueueDefinition? Find(string name) => byName.GetValueOrDefault(name);

    /// <param name="origin">For a message that is a dead letter from the start: what gave it up, and why.</param>
    public void Send(QueueDefinition queue, string body, (string Source, string Reason)? origin = null)
    {
        database.Execute(
            """
            INSERT INTO messages (id, queue, body, sent, visible, receives, source, reason)
            VALUES ($id, $queue, $body, $now, $visible, 0, $source, $reason)
            """,
            ("$id", NewId()),
            ("$queue", queue.Name),
            ("$body", body),
            ("$now", Now),
            ("$visible", Now + Milliseconds(queue.Delay)),
            ("$source", origin?.Source),
            ("$reason", origin?.Reason));
        Sent?.Invoke(queue.Name);
    }

    /// <summary>Receives the oldest visible messages and hides them for the visibility timeout.</summary>
    public IReadOnlyList<QueueMessage> Receive(QueueDefinition queue, int most) => database.InTransaction(() =>
    {
        DeleteExpired(queue);
        GiveUp(queue);
        var received = database.Query(
            $"""
            UPDATE messages SET receives = receives + 1, visible = $hidden, first_received = IFNULL(first_received, $now)
            WHERE position IN (
              SELECT position FROM messages WHERE queue = $queue AND visible <= $now ORDER BY position LIMIT $most)
            RETURNING {Columns}, position
            """,
            row => (Message: Read(row), Position: row.GetInt64(8)),
            ("$queue", queue.Name),
            ("$now", Now),
            ("$hidden", Now + Milliseconds(queue.VisibilityTimeout)),
            ("$most", most));
        return (IReadOnlyList<QueueMessage>)[.. received.OrderBy(row => row.Position).Select(row => row.Message)];
    });

    public void Delete(QueueMessage message) => database.Execute("DELETE FROM messages WHERE id = $id", ("$id", message.Id));

    /// <summary>
    /// Stores the reason why the processing of a message failed. The message becomes visible again at the end of its visibility timeout.
    /// </summary>
    public void Fail(QueueMessage message, string reason) =>
        database.Execute("UPDATE messages SET reason = $reason WHERE id = $id", ("$id", message.Id), ("$reason", reason));

    /// <summary>The time when the next hidden message becomes visible; null when no message is hidden.</summary>
    public DateTimeOffset? NextVisible(QueueDefinition queue) => database.Query(
        "SELECT MIN(visible) FROM messages WHERE queue = $queue",
        row => row.IsDBNull(0) ? (DateTimeOffset?)null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
        ("$queue", queue.Name)).Single();

    /// <summary>Whether another queue gives up its messages to the queue.</summary>
    public bool TakesDeadLettersOfQueues(QueueDefinition queue) => All.Any(other => other.Redrive?.DeadLetterArn == queue.Arn);

    /// <summary>All messages of a queue, the oldest first.</summary>
    public IReadOnlyList<QueueMessage> Messages(QueueDefinition queue) => database.Query(
        $"SELECT {Columns} FROM messages WHERE queue = $queue ORDER BY position", Read, ("$queue", queue.Name));

    public IReadOnlyList<QueueDepth> Depths() => database.InTransaction(() =>
    {
        foreach (var queue in All)
        {
            DeleteExpired(queue);
        }

        return (IReadOnlyList<QueueDepth>)[.. All.Select(Depth)];
    });

    private QueueDepth Depth(QueueDefinition queue)
    {
        var (waiting, inFlight, delayed) = database.Query(
            """
            SELECT COUNT(*) FILTER (WHERE visible <= $now), COUNT(*) FILTER (WHERE visible > $now AND receives > 0),
              COUNT(*) FILTER (WHERE visible > $now AND receives = 0)
            FROM messages WHERE queue = $queue
            """,
            row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2)),
            ("$queue", queue.Name),
            ("$now", Now)).Single();
        var takesDeadLetters = TakesDeadLettersOfQueues(queue);
        var letters = Messages(queue).Where(message => takesDeadLetters || message.Reason is not null && message.Receives == 0)
            .Select(message => new DeadLetter(message.Id, message.Source, message.Reason, message.Body, message.Receives, message.Sent));
        var deadLetterQueue = queue.Redrive is { } redrive ? byArn[redrive.DeadLetterArn].Name : null;
        return new(queue.Name, waiting, inFlight, delayed, deadLetterQueue, [.. letters]);
    }

    private void DeleteExpired(QueueDefinition queue) => database.Execute(
        "DELETE FROM messages WHERE queue = $queue AND sent <= $oldest",
        ("$queue", queue.Name),
        ("$oldest", Now - Milliseconds(queue.Retention)));

    // Messages that were received too often go to the dead-letter queue at the time when they would be received again.
    private void GiveUp(QueueDefinition queue)
    {
        if (queue.Redrive is not { } redrive)
        {
            return;
        }

        var deadLetterQueue = byArn[redrive.DeadLetterArn].Name;
        var moved = database.Execute(
            """
            UPDATE messages SET queue = $letters, source = $queue, visible = $now
            WHERE queue = $queue AND visible <= $now AND receives >= $most
            """,
            ("$letters", deadLetterQueue),
            ("$queue", queue.Name),
            ("$now", Now),
            ("$most", redrive.MaxReceives));
        if (moved > 0)
        {
            Sent?.Invoke(deadLetterQueue);
        }
    }

    private static QueueMessage Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.GetInt32(4),
        row.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.IsDBNull(7) ? null : row.GetString(7));

    private static long Milliseconds(TimeSpan duration) => (long)duration.TotalMilliseconds;

    private static string NewId() => $"{Guid.NewGuid()}";
}
