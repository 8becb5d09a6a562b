namespace Shop.Local.Emulators;

/// <summary>The copy of the repository that contains this program.</summary>
public static class Repository
{
    private static readonly string[] Markers = ["Shop.sln", "global.json"];
    private static readonly Lazy<string?> Found = new(() => Find(AppContext.BaseDirectory) ?? Find(Environment.CurrentDirectory));

    /// <summary>
    /// The nearest folder with the solution. The search goes upwards from the folder of the program; if it finds nothing, it goes upwards
    /// from the current directory.
    /// </summary>
    /// <exception cref="LocalRunException">Neither folder is in a copy of the repository.</exception>
    public static string Root => Found.Value
        ?? throw new LocalRunException("Run this inside the Shop repository: no Shop.sln in this folder or above it.");

    private static string? Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Array.Exists(Markers, marker => File.Exists(Path.Combine(folder.FullName, marker))))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
