namespace Shop.Local.Emulators;

/// <summary>The checkout that this program is from.</summary>
public static class Repository
{
    private static readonly string[] Markers = ["Shop.sln", "global.json"];
    private static readonly Lazy<string?> Found = new(() => Find(AppContext.BaseDirectory) ?? Find(Environment.CurrentDirectory));

    /// <summary>The nearest folder with the solution, from the folder of the program upwards, or else from the current directory.</summary>
    /// <exception cref="LocalRunException">Neither is in a checkout.</exception>
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
