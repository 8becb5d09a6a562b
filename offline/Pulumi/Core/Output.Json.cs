using System.Text.Json;

namespace Pulumi;

public static partial class Output
{
    /// <summary>The JSON of a value that can contain inputs and outputs. With an unknown in it, the result is unknown.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Gathering.Into(async gathering =>
        {
            var resolved = await gathering.TakeAsync(value).ConfigureAwait(false);
            return gathering.IsKnown ? JsonSerializer.Serialize(resolved, Nested(gathering, options)) : "";
        });
    }

    /// <summary>Outputs in the result are secret if the text is secret, and have its resources.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Gathering.Into(async gathering =>
        {
            var text = await gathering.TakeAsync(json).ConfigureAwait(false);
            return gathering.IsKnown ? JsonSerializer.Deserialize<T>(text, Nested(gathering, options))! : default!;
        });
    }

    private static JsonSerializerOptions Nested(Gathering gathering, JsonSerializerOptions? options)
    {
        var nested = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        nested.Converters.Add(new Serialization.NestedOutputConverter(gathering));
        return nested;
    }
}
