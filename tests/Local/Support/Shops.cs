using Shop.Infra.Graphs;
using Shop.Local;

namespace Shop.Tests.Local.Support;

internal static class Shops
{
    /// <summary>Serves a small test stack in memory on free ports.</summary>
    public static Task<LocalShop> ServeAsync(Graph graph, TimeProvider? time = null) => LocalShop.StartAsync(
        new() { Port = 0, InMemory = true, Seed = false, Graph = graph, Time = time ?? TimeProvider.System }, CancellationToken.None);

    /// <summary>A temporary folder. Its disposal deletes it.</summary>
    public static Folder NewFolder() => new(Directory.CreateTempSubdirectory("shop-test-").FullName);
}

internal sealed record Folder(string Path) : IDisposable
{
    public string Data => System.IO.Path.Combine(Path, "data");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
