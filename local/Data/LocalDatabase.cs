using Microsoft.Data.Sqlite;

namespace Shop.Local.Data;

/// <summary>
/// Stores the state of the services that the local run implements itself, in one SQLite file for each data folder. Each service creates its
/// own tables. When a transaction has returned, its data survives a kill of the process. Any thread can use the database; only one thread
/// uses it at a time.
/// </summary>
internal sealed class LocalDatabase : IDisposable
{
    // These settings protect against a kill of the process. When the machine itself stops, the last transactions can be lost, but no
    // transaction is stored only in part.
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
    /// <param name="values">The values, by the name of the parameter, such as <c>$id</c>.</param>
    /// <returns>The number of changed rows.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        lock (oneAtATime)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Returns all rows of a query.</summary>
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

    /// <summary>
    /// Runs the work in a transaction: all its changes are stored, or none of them when it throws. A transaction inside the work is a part
    /// of the same transaction.
    /// </summary>
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
