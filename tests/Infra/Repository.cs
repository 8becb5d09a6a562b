namespace Shop.Tests.Infra;

internal static class Repository
{
    /// <summary>The folder with Pulumi.yaml, above that of the tests.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Pulumi.yaml"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
