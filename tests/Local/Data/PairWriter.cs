using Shop.Local.Data;

namespace Shop.Tests.Local.Data;

/// <summary>Writes two rows in each transaction and reports it, until a test kills its process.</summary>
internal static class PairWriter
{
    public static void Run(string path)
    {
        using var database = LocalDatabase.Open(path);
        CreateTable(database);
        for (var number = 1; ; number++)
        {
            database.InTransaction(() =>
            {
                Add(database, number, "left");
                Add(database, number, "right");
            });
            Console.WriteLine(number);
        }
    }

    public static void CreateTable(LocalDatabase database) =>
        database.Execute("CREATE TABLE IF NOT EXISTS pairs (number INTEGER, side TEXT, PRIMARY KEY (number, side))");

    public static void Add(LocalDatabase database, int number, string side) =>
        database.Execute("INSERT INTO pairs VALUES ($number, $side)", ("$number", number), ("$side", side));
}
