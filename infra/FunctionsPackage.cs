using Pulumi;
using Shop.Infra.Configuration;

namespace Shop.Infra;

/// <summary>The published functions: one package that all functions share.</summary>
internal static class FunctionsPackage
{
    /// <summary>The package to upload, by its path from the program's folder.</summary>
    /// <exception cref="RunException">The functions are not published.</exception>
    public static Archive Published(ShopConfig config) => Published(config, Directory.GetCurrentDirectory());

    /// <param name="program">The folder of the program, somewhere below Pulumi.yaml.</param>
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
            : throw new RunException($"There are no published functions in {config.FunctionsPackage}. Run: dotnet publish functions -c Release -o {config.FunctionsPackage}");
    }

    /// <summary>The package by name alone, for an evaluation that uploads nothing.</summary>
    public static Archive Unpublished(ShopConfig config) => new FileArchive(config.FunctionsPackage);
}
