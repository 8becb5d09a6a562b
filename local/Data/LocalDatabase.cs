using Microsoft.Data.Sqlite;

namespace Shop.Local.Data;

/// <summary>
/// The durable state of the services that the local run has itself: one SQLite file for each data folder. Each service creates its own
/// tables. What a transaction wrote before it returned survives a kill of the process. Any thread can use it; one at a time does.
/// </summary>
internal sealed class LocalDatabase : IDisposable
{
    // Enough for a kill of the process. The last transactions can be lost when the machine itself stops; none is ever half there.
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";

    private readonly Lock oneAtATime = new();
    private readonly SqliteConnection connection;
    private SqliteTransaction? current;

    private LocalDatabase(string source)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = source, Pooling = false }.ToString());
        connection.Open();
        Execute(Settings);
    }

    public static LocalDatabase InMemory() => new(":memory:");

    /// <exception cref="LocalRunException">The file is not a database.</exception>
    public static LocalDatabase Open(string path)
    {
        try
        {
            return new(path);
        }
        catch (SqliteException error)
        {
            throw new LocalRunException($"{path} cannot be opened: {error.Message} --fresh deletes the local data.", error);
        }
    }

    /// <summary>Executes statements without a result.</summary>
    /// <param name="values">By the name of the parameter, such as <c>$id</c>.</param>
    /// <returns>The number of changed rows.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        lock (oneAtATime)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>All rows of a query.</summary>
    public IReadOnlyList<T> Query<T>(
        string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        lock (oneAtATime)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    /// <summary>Everything that the work changes is stored, or nothing of it when it throws. A transaction inside it is part of it.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        lock (oneAtATime)
        {
            if (current is not null)
            {
                return work();
            }

            using var transaction = current = connection.BeginTransaction();
            try
            {
                var result = work();
                transaction.Commit();
                return result;
            }
            finally
            {
                current = null;
            }
        }
    }

    /// <inheritdoc cref="InTransaction{T}(Func{T})"/>
    public void InTransaction(Action work) => InTransaction(() =>
    {
        work();
        return true;
    });

    public void Dispose()
    {
        lock (oneAtATime)
        {
            connection.Dispose();
        }
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = current;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
