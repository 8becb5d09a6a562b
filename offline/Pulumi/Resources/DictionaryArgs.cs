using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments by their wire names.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        OutputTypes.CheckValues(nameof(dictionary), dictionary.Values, typeof(Output<>));
        _dictionary = dictionary;
    }

    internal override ImmutableDictionary<string, object?> ToDictionary() => _dictionary;
}

/// <inheritdoc cref="DictionaryResourceArgs"/>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        OutputTypes.CheckValues(nameof(dictionary), dictionary.Values, typeof(Output<>), typeof(Input<>));
        _dictionary = dictionary;
    }

    internal override ImmutableDictionary<string, object?> ToDictionary() => _dictionary;
}
