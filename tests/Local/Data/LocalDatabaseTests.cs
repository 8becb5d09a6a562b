using System.Diagnostics;
using Shop.Local;
using Shop.Local.Data;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Data;

public sealed class LocalDatabaseTests : IDisposable
{
    private readonly Folder folder = Shops.NewFolder();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_transaction_that_throws_changes_nothing_and_an_inner_one_belongs_to_the_outer()
    {
        using var database = LocalDatabase.InMemory();
        PairWriter.CreateTable(database);

        Assert.Throws<InvalidOperationException>(() => database.InTransaction(() =>
        {
            database.InTransaction(() => PairWriter.Add(database, 1, "left"));
            throw new InvalidOperationException();
        }));
        database.InTransaction(() => PairWriter.Add(database, 2, "left"));

        Assert.Equal([(2, 1)], Pairs(database));
    }

    [Fact]
    public async Task Every_transaction_that_was_reported_is_whole_after_a_kill_in_the_middle()
    {
        var path = Path.Combine(folder.Path, "local.db");
        string[] arguments = ["exec", typeof(PairWriter).Assembly.Location, nameof(PairWriter), path];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var reported = 0;
        while (reported < 20)
        {
            reported = int.Parse((await process.StandardOutput.ReadLineAsync())!, System.Globalization.CultureInfo.InvariantCulture);
        }

        process.Kill();
        await process.WaitForExitAsync();

        using var database = LocalDatabase.Open(path);
        var pairs = Pairs(database);
        Assert.Equal(Enumerable.Range(1, pairs.Count).Select(number => (number, 2)), pairs);
        Assert.InRange(pairs.Count, reported, int.MaxValue);
    }

    [Fact]
    public async Task A_file_of_another_kind_is_an_error_that_mentions_fresh()
    {
        var path = Path.Combine(folder.Path, "local.db");
        await File.WriteAllTextAsync(path, new string('x', 10_000));
        var error = Assert.Throws<LocalRunException>(() => LocalDatabase.Open(path));
        Assert.Contains("--fresh", error.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<(int Number, int Rows)> Pairs(LocalDatabase database) => database.Query(
        "SELECT number, COUNT(*) FROM pairs GROUP BY number ORDER BY number", row => (row.GetInt32(0), row.GetInt32(1)));
}
