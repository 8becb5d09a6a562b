using System.Text.Json;
using Shop.Local.Data;
using Shop.Local.Workflows.Executions;

namespace Shop.Local.Workflows;

/// <summary>
/// Stores executions and their histories. An execution and its new steps are stored together, before its next task starts.
/// </summary>
internal sealed class ExecutionStore
{
    private readonly LocalDatabase database;

    public ExecutionStore(LocalDatabase database)
    {
        this.database = database;
        database.Execute("""
            CREATE TABLE IF NOT EXISTS executions (
              arn TEXT PRIMARY KEY, started TEXT NOT NULL, running INTEGER NOT NULL, json TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS executions_running ON executions (running);
            CREATE TABLE IF NOT EXISTS execution_steps (number INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL, json TEXT NOT NULL);
            CREATE INDEX IF NOT EXISTS execution_steps_arn ON execution_steps (arn)
            """);
    }

    /// <summary>The ARNs of the executions that have not ended.</summary>
    public IReadOnlyList<string> Running =>
        database.Query("SELECT arn FROM executions WHERE running = 1 ORDER BY started, arn", row => row.GetString(0));

    public void Save(Execution execution, IReadOnlyList<ExecutionStep> steps) => database.InTransaction(() =>
    {
        database.Execute(
            """
            INSERT INTO executions VALUES ($arn, $started, $running, $json)
            ON CONFLICT (arn) DO UPDATE SET running = $running, json = $json
            """,
            ("$arn", execution.Arn),
            ("$started", $"{execution.StartedAt.UtcDateTime:O}"),
            ("$running", execution.IsRunning ? 1 : 0),
            ("$json", JsonSerializer.Serialize(execution)));
        foreach (var step in steps)
        {
            database.Execute(
                "INSERT INTO execution_steps (arn, json) VALUES ($arn, $json)",
                ("$arn", execution.Arn), ("$json", JsonSerializer.Serialize(step)));
        }
    });

    public Execution? Find(string arn) => Read("WHERE arn = $arn", ("$arn", arn)).SingleOrDefault();

    public IReadOnlyList<Execution> Newest(int count) => Read("ORDER BY started DESC, arn LIMIT $count", ("$count", count));

    public IReadOnlyList<ExecutionStep> Steps(string arn) => database.Query(
        "SELECT json FROM execution_steps WHERE arn = $arn ORDER BY number",
        row => JsonSerializer.Deserialize<ExecutionStep>(row.GetString(0))!,
        ("$arn", arn));

    private IReadOnlyList<Execution> Read(string which, params ReadOnlySpan<(string Name, object? Value)> values) =>
        database.Query($"SELECT json FROM executions {which}", row => JsonSerializer.Deserialize<Execution>(row.GetString(0))!, values);
}
