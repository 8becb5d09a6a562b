namespace Shop.Local;

/// <summary>The folder with the data of one local run. The run locks the folder.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string Marker = ".shop-local-run";

    private readonly FileStream lockFile;
    private readonly bool temporary;

    private DataFolder(string path, FileStream lockFile, bool temporary)
    {
        Path = path;
        this.lockFile = lockFile;
        this.temporary = temporary;
    }

    public string Path { get; }

    /// <exception cref="LocalRunException">
    /// Another local run uses the folder, the folder contains files that no local run wrote, or it is not a writable folder.
    /// </exception>
    public static DataFolder Open(LocalOptions options)
    {
        if (options.InMemory)
        {
            var temporary = Directory.CreateTempSubdirectory("shop-local-").FullName;
            return new(temporary, Lock(temporary), temporary: true);
        }

        var path = System.IO.Path.GetFullPath(
            options.DataFolder ?? System.IO.Path.Combine(Emulators.Repository.Root, ".shop", options.Stack));
        try
        {
            return OpenKept(path, options.Fresh);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException($"{path} cannot be the data folder: {error.Message}", error);
        }
    }

    /// <summary>The path of a file that the next run reads; null when no run will.</summary>
    public string? Kept(string file) => temporary ? null : System.IO.Path.Combine(Path, file);

    public string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    public void Dispose()
    {
        lockFile.Dispose();
        if (temporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static DataFolder OpenKept(string path, bool fresh)
    {
        var marker = System.IO.Path.Combine(path, Marker);
        var foreign = Directory.Exists(path) && !File.Exists(marker) && Directory.EnumerateFileSystemEntries(path).Any();
        if (foreign)
        {
            throw new LocalRunException(
                $"The folder {path} contains files that are not from a local run. Choose an empty or a new folder.");
        }

        Directory.CreateDirectory(path);
        File.WriteAllText(marker, "Data of a local run of Shop. --fresh deletes it.\n");
        var folder = new DataFolder(path, Lock(path), temporary: false);
        if (fresh)
        {
            folder.Clear(marker);
        }

        return folder;
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new(System.IO.Path.Combine(path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new LocalRunException($"Another local run uses {path}. Stop it, or choose another stack or folder.", error);
        }
    }

    private void Clear(string marker)
    {
        var own = new[] { marker, lockFile.Name };
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos().Where(entry => !own.Contains(entry.FullName)))
        {
            if (entry is DirectoryInfo directory)
            {
                directory.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}
