using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments by their names on the wire.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> dictionary;

    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        OutputTypes.CheckValues(nameof(dictionary), dictionary.Values, typeof(Output<>));
        this.dictionary = dictionary;
    }

    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}
