using System.Diagnostics;
using Shop.Local.Emulators;

namespace Shop.Tests.Local.Support;

/// <summary>
/// A folder with the script <c>./shop</c>, a few sources, and stand-ins for dotnet, node, npm and java. The PATH of the script has only the
/// stand-ins and the tools that every Linux has, so a run depends on nothing that this machine has installed.
/// </summary>
internal sealed class ScratchCheckout : IDisposable
{
    private static readonly string[] Tools =
    [
        "bash", "cat", "chmod", "cp", "cut", "dirname", "env", "find", "flock", "grep", "head", "id", "mkdir", "paste", "rm", "sed",
        "sha256sum", "sort", "touch", "tr", "true", "uname", "xargs",
    ];

    private static readonly string[] Copied =
    [
        "shop", "README.md", "local/emulators/node-version.cjs", "local/emulators/package-lock.json",
    ];

    public const string PinnedNode = "22.1.2";

    /// <summary>The lines of npm ci for <see cref="StandIn"/>.</summary>
    public const string NpmCi = "[[ $1 != ci ]] || { mkdir -p $3/node_modules; touch $3/node_modules/.package-lock.json; }\n";

    private readonly Folder folder = Shops.NewFolder();

    public ScratchCheckout()
    {
        Directory.CreateDirectory(Path("bin"));
        foreach (var tool in Tools)
        {
            File.CreateSymbolicLink(Path($"bin/{tool}"), EmulatorPackages.OnPath(tool)!);
        }

        foreach (var file in Copied)
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(file))!);
            File.Copy(System.IO.Path.Combine(Repository.Root, file), Path(file));
        }

        Write("global.json", """{ "sdk": { "version": "10.2.100" } }""");
        Write("local/emulators/versions.env", $"NODE_MINIMUM=20.5\nNODE_PINNED={PinnedNode}\nNODE_FOLDER=artifacts/node\nJAVA_MINIMUM=15\n");
        Write("VendorSdks.props", "<Project />");
        Write("domain/Money.cs", "class Money;");
        Write("domain/Ratio.cs", "class Ratio;");
        var program = "artifacts/bin/Shop.Local/debug";
        StandIn("dotnet", $"case $1 in --version) echo 10.2.103 ;; msbuild) mkdir -p {program}; touch {program}/Shop.Local.dll ;; esac");
        StandIn("node", "echo 20.5.0");
        StandIn("java", "echo openjdk 15.0.1 2020-10-20");
        StandIn("npm", NpmCi);
    }

    /// <summary>The calls of stand-ins so far, each with its arguments.</summary>
    public IReadOnlyList<string> Calls => File.Exists(Path("bin/calls")) ? File.ReadAllLines(Path("bin/calls")) : [];

    public int Builds => Calls.Count(call => call.StartsWith("dotnet msbuild", StringComparison.Ordinal));

    public string Path(string file) => System.IO.Path.Combine(folder.Path, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(file))!);
        File.WriteAllText(Path(file), text);
    }

    /// <summary>Puts a program on the PATH that notes its call and runs the lines of shell.</summary>
    public void StandIn(string name, string shell)
    {
        Remove(name);
        // A copy of an executable file is executable.
        File.Copy(Path("shop"), Path($"bin/{name}"));
        Write($"bin/{name}", $"#!/bin/bash\necho \"{name} $*\" >>'{Path("bin/calls")}'\n{shell}\n");
    }

    /// <summary>Lines for <see cref="StandIn"/>: on the given verb, they put a program there that prints its version.</summary>
    public string Installer(string verb, string program, string version)
    {
        var path = Path(program);
        var folder = System.IO.Path.GetDirectoryName(path);
        return $"[[ $1 != {verb} ]] || {{ mkdir -p '{folder}'; printf '#!/bin/bash\\necho {version}\\n' >'{path}'; chmod +x '{path}'; }}\n";
    }

    /// <summary>Takes programs from the PATH.</summary>
    public void Remove(params string[] names) => Array.ForEach(names, name => File.Delete(Path($"bin/{name}")));

    /// <summary>Starts <c>./shop</c>; its standard error is to be read.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path("shop"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = Path("bin");
        return Process.Start(start)!;
    }

    /// <summary>Runs <c>./shop</c> to its end.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => folder.Dispose();
}
