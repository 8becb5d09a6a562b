using Pulumi;
using Shop.Infra.Configuration;

namespace Shop.Infra;

/// <summary>The package with the published functions; all functions share one package.</summary>
internal static class FunctionsPackage
{
    /// <summary>The package to upload, with a path relative to the folder of the program.</summary>
    /// <exception cref="RunException">The functions are not published.</exception>
    public static Archive Published(ShopConfig config) => Published(config, Directory.GetCurrentDirectory());

    /// <param name="program">The folder of the program: the folder of Pulumi.yaml or a folder below it.</param>
    internal static Archive Published(ShopConfig config, string program)
    {
        var root = program;
        while (root is not null && !File.Exists(Path.Combine(root, "Pulumi.yaml")))
        {
            root = Path.GetDirectoryName(root);
        }

        var folder = Path.Combine(root ?? program, config.FunctionsPackage);
        return Directory.Exists(folder)
            ? new FileArchive(Path.GetRelativePath(program, folder))
            : throw new RunException(
                $"There are no published functions in {config.FunctionsPackage}. "
                + $"Run: dotnet publish functions -c Release -o {config.FunctionsPackage}");
    }

    /// <summary>The package with its name only, for an evaluation that uploads nothing.</summary>
    public static Archive Unpublished(ShopConfig config) => new FileArchive(config.FunctionsPackage);
}
