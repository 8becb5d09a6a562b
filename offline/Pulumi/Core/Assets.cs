namespace Pulumi;

/// <summary>The contents of a file, or a tree of files, as an argument of a resource. Mocks get the object itself.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(object source) => ArgumentNullException.ThrowIfNull(source);
}

public abstract class Asset : AssetOrArchive
{
    private protected Asset(object source)
        : base(source)
    {
    }
}

public sealed class FileAsset(string path) : Asset(path);

public sealed class StringAsset(string text) : Asset(text);

public abstract class Archive : AssetOrArchive
{
    private protected Archive(object source)
        : base(source)
    {
    }
}

public sealed class FileArchive(string path) : Archive(path);

public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive(assets);
