using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Converts the values of a program into their wire form (see <see cref="Wire"/>). It waits for outputs.</summary>
/// <param name="keepResources">When false, a resource becomes its id and a component its URN.</param>
internal sealed class Marshaller(bool keepResources = true)
{
    /// <summary>The resources that the values depend on.</summary>
    public HashSet<Resource> Dependencies { get; } = [];

    public async Task<object?> MarshalAsync(string path, object? value)
    {
        switch (value)
        {
            case null or bool or double or string or AssetOrArchive:
                return value;
            case int number:
                return (double)number;
            case InputArgs args:
                return await MarshalMapAsync(path, args.ToDictionary()).ConfigureAwait(false);
            case Task:
                throw new InvalidOperationException($"Tasks are not allowed inside arguments: wrap {path} in an Output.");
            case IInput input:
                return await MarshalAsync(path, input.Elements).ConfigureAwait(false);
            case IUnion union:
                return await MarshalAsync(path, union.Value).ConfigureAwait(false);
            case JsonElement json:
                return OfJson(json);
            case IOutput output:
                return await MarshalOutputAsync(path, output).ConfigureAwait(false);
            case Resource resource:
                return await MarshalResourceAsync(path, resource).ConfigureAwait(false);
            case IDictionary map:
                return await MarshalMapAsync(path, map).ConfigureAwait(false);
            case IList list:
                return await MarshalListAsync(path, list).ConfigureAwait(false);
            case Enum member when member.GetTypeCode() == TypeCode.Int32:
                return (double)(int)value;
            case ValueTuple:
                return null;
        }

        var type = value.GetType();
        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return EnumTypes.Unwrap(value);
        }

        return type.IsDefined(typeof(OutputTypeAttribute))
            ? await MarshalFieldsAsync(path, value).ConfigureAwait(false)
            : throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{path}");
    }

    private static object? OfJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(OfJson).ToImmutableArray(),
        JsonValueKind.Object => json.EnumerateObject()
            .Aggregate(ImmutableDictionary<string, object?>.Empty, (map, member) => map.SetItem(member.Name, OfJson(member.Value))),
        _ => json.GetBoolean(),
    };

    private async Task<object?> MarshalOutputAsync(string path, IOutput output)
    {
        var state = await output.ResolveAsync().ConfigureAwait(false);
        Dependencies.UnionWith(state.Resources);
        if (!state.IsKnown)
        {
            return UnknownValue.Instance;
        }

        var value = await MarshalAsync(path, state.Value).ConfigureAwait(false);
        return state.IsSecret ? new SecretValue(value) : value;
    }

    private async Task<object?> MarshalResourceAsync(string path, Resource resource)
    {
        if (resource is not CustomResource custom)
        {
            var urn = await MarshalAsync(path, resource.Urn).ConfigureAwait(false);
            return keepResources ? resource : urn;
        }

        Dependencies.Add(custom);
        if (!keepResources)
        {
            return await MarshalAsync(path, custom.Id).ConfigureAwait(false);
        }

        await custom.Urn.Resolution.ConfigureAwait(false);
        return custom;
    }

    /// <summary>Omits entries with a null value.</summary>
    private async Task<ImmutableDictionary<string, object?>> MarshalMapAsync(string path, IDictionary map)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var key in map.Keys)
        {
            var name = key as string ?? throw new InvalidOperationException($"Dictionaries are only supported with string keys: {path}");
            if (await MarshalAsync($"{path}.{name}", map[name]).ConfigureAwait(false) is { } value)
            {
                result[name] = value;
            }
        }

        return result.ToImmutable();
    }

    private async Task<ImmutableArray<object?>> MarshalListAsync(string path, IList list)
    {
        var result = ImmutableArray.CreateBuilder<object?>();
        foreach (var item in IsUnset(list) ? Array.Empty<object>() : list)
        {
            result.Add(await MarshalAsync($"{path}[{result.Count}]", item).ConfigureAwait(false));
        }

        return result.ToImmutable();
    }

    private async Task<ImmutableDictionary<string, object?>> MarshalFieldsAsync(string path, object value)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            if (field.IsInitOnly)
            {
                var name = char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
                result[name] = await MarshalAsync($"{path}.{name}", field.GetValue(value)).ConfigureAwait(false);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The default ImmutableArray cannot be enumerated. On the wire it is an empty list.</summary>
    private static bool IsUnset(IList list)
        => list.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && type.GetProperty(nameof(ImmutableArray<>.IsDefault))!.GetValue(list) is true;
}
