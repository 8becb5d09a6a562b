using Shop.Local.Data;

namespace Shop.Local.Stripe;

/// <summary>What the simulator does later, on the local clock.</summary>
internal sealed class StripeTasks
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS stripe_tasks (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          due INTEGER NOT NULL,
          since INTEGER NOT NULL,
          kind TEXT NOT NULL,
          target TEXT NOT NULL,
          attempts INTEGER NOT NULL);
        """;

    private readonly LocalDatabase database;
    private readonly TimeProvider time;

    public StripeTasks(LocalDatabase database, TimeProvider time)
    {
        (this.database, this.time) = (database, time);
        database.Execute(Tables);
    }

    /// <summary>Occurs for each new task, on the thread that adds it.</summary>
    public event Action? Added;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public void Add(StripeTaskKind kind, string target, TimeSpan delay = default)
    {
        database.Execute(
            "INSERT INTO stripe_tasks (due, since, kind, target, attempts) VALUES ($due, $since, $kind, $target, 0)",
            ("$due", Now + (long)delay.TotalMilliseconds),
            ("$since", Now),
            ("$kind", $"{kind}"),
            ("$target", target));
        Added?.Invoke();
    }

    /// <summary>When the next task is due; null without tasks.</summary>
    public DateTimeOffset? Next() => database.Query(
        "SELECT due FROM stripe_tasks ORDER BY due LIMIT 1",
        row => (DateTimeOffset?)DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0))).SingleOrDefault();

    /// <summary>The tasks whose time has come, the earliest first.</summary>
    public IReadOnlyList<StripeTask> Due() => database.Query(
        "SELECT sequence, since, kind, target, attempts FROM stripe_tasks WHERE due <= $now ORDER BY due, sequence",
        row => new StripeTask(
            row.GetInt64(0),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
            Enum.Parse<StripeTaskKind>(row.GetString(2)),
            row.GetString(3),
            row.GetInt32(4)),
        ("$now", Now));

    public void Remove(StripeTask task) => database.Execute("DELETE FROM stripe_tasks WHERE sequence = $it", ("$it", task.Sequence));

    public void Postpone(StripeTask task, TimeSpan delay) => database.Execute(
        "UPDATE stripe_tasks SET due = $due, attempts = attempts + 1 WHERE sequence = $it",
        ("$due", Now + (long)delay.TotalMilliseconds),
        ("$it", task.Sequence));
}

internal enum StripeTaskKind
{
    /// <summary>The target is the body of the webhook.</summary>
    DeliverWebhook,

    /// <summary>The target is the id of the refund.</summary>
    SettleRefund,

    /// <summary>The target is the id of the payment intent.</summary>
    OpenDispute,
}

/// <param name="Since">When the task was added.</param>
/// <param name="Attempts">The number of attempts that failed.</param>
internal sealed record StripeTask(long Sequence, DateTimeOffset Since, StripeTaskKind Kind, string Target, int Attempts);
