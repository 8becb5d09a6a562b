namespace Shop.Tests.Conventions;

internal static class Repository
{
    /// <summary>The folder of Shop.sln, above the test's own output folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Shop.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Shop.sln stands in no folder above the tests."));
}
