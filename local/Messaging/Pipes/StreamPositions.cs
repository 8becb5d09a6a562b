using Shop.Local.Data;

namespace Shop.Local.Messaging.Pipes;

/// <summary>Stores how far each pipe has processed each shard of its stream.</summary>
internal sealed class StreamPositions
{
    private readonly LocalDatabase database;

    public StreamPositions(LocalDatabase database)
    {
        this.database = database;
        database.Execute("""
            CREATE TABLE IF NOT EXISTS stream_positions (
              pipe TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT, ended INTEGER NOT NULL, PRIMARY KEY (pipe, shard))
            """);
    }

    /// <summary>The last processed record of the shard; null when no record is processed yet.</summary>
    public string? After(string pipe, string shard) => database.Query(
        "SELECT MAX(sequence) FROM stream_positions WHERE pipe = $pipe AND shard = $shard",
        row => row.IsDBNull(0) ? null : row.GetString(0),
        ("$pipe", pipe),
        ("$shard", shard)).Single();

    /// <summary>Whether every record of the shard is processed and no more records will follow.</summary>
    public bool HasEnded(string pipe, string shard) => database.Query(
        "SELECT ended FROM stream_positions WHERE pipe = $pipe AND shard = $shard",
        row => row.GetInt32(0) == 1,
        ("$pipe", pipe),
        ("$shard", shard)).Contains(true);

    public void Processed(string pipe, StreamRecord last) => database.Execute(
        """
        INSERT INTO stream_positions (pipe, shard, sequence, ended) VALUES ($pipe, $shard, $sequence, 0)
        ON CONFLICT (pipe, shard) DO UPDATE SET sequence = excluded.sequence
        """,
        ("$pipe", pipe),
        ("$shard", last.Shard),
        ("$sequence", last.Sequence));

    public void End(string pipe, string shard) => database.Execute(
        """
        INSERT INTO stream_positions (pipe, shard, ended) VALUES ($pipe, $shard, 1)
        ON CONFLICT (pipe, shard) DO UPDATE SET ended = 1
        """,
        ("$pipe", pipe),
        ("$shard", shard));
}
