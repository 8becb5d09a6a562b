using Pulumi;
using Shop.Infra.Configuration;

namespace Shop.Infra;

/// <summary>The published functions: one package for all functions.</summary>
internal static class FunctionsPackage
{
    /// <summary>The package to upload, by its path relative to the folder of the program.</summary>
    /// <exception cref="RunException">The functions are not published.</exception>
    public static Archive Published(ShopConfig config) => Published(config, Directory.GetCurrentDirectory());

    /// <param name="program">The folder of the program: that of Pulumi.yaml or one below it.</param>
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

    /// <summary>The package by its name only, for an evaluation that uploads nothing.</summary>
    public static Archive Unpublished(ShopConfig config) => new FileArchive(config.FunctionsPackage);
}
