namespace Pulumi;

/// <summary>File contents, or a tree of them, that a resource takes as an argument. Mocks see the object itself.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(object source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = source;
    }

    internal object Source { get; }
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

public sealed class RemoteAsset(string uri) : Asset(uri);

public abstract class Archive : AssetOrArchive
{
    private protected Archive(object source)
        : base(source)
    {
    }
}

public sealed class FileArchive(string path) : Archive(path);

public sealed class RemoteArchive(string uri) : Archive(uri);

public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive(assets.ToImmutableDictionary());
