using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>
/// Converts a plain wire value (no unknowns, no secrets) to the type of an output property. A value of the wrong type becomes the default;
/// the default of a nullable bool or double is false or zero, not null.
/// </summary>
internal static class OutputConversion
{
    public static object? Convert(object? value, Type target)
    {
        if (TryConvert(value, target, out var result))
        {
            return result;
        }

        return target == typeof(double?) ? 0d : target == typeof(bool?) ? false : null;
    }

    private static bool TryConvert(object? value, Type target, out object? result)
    {
        result = null;
        target = Nullable.GetUnderlyingType(target) is { } inner && value is not null ? inner : target;
        if (value is null)
        {
            result = target.IsValueType ? Activator.CreateInstance(target) : null;
            return true;
        }

        if (target == typeof(int))
        {
            result = value is double number ? unchecked((int)number) : null;
        }
        else if (target.IsInstanceOfType(value))
        {
            result = value;
        }
        else if (target == typeof(JsonElement))
        {
            result = value is AssetOrArchive or Resource ? null : JsonSerializer.SerializeToElement(value);
        }
        else if (target.IsEnum)
        {
            result = value is double number ? Enum.ToObject(target, unchecked((int)number)) : null;
        }
        else if (target.IsDefined(typeof(EnumTypeAttribute), false))
        {
            result = EnumTypes.Wrap(target, value);
        }
        else if (target.IsConstructedGenericType)
        {
            result = ConvertGeneric(value, target);
        }
        else if (value is ImmutableDictionary<string, object?> map && target.IsDefined(typeof(OutputTypeAttribute), false))
        {
            result = Construct(map, target);
        }

        return result is not null;
    }

    private static object? Construct(ImmutableDictionary<string, object?> map, Type target)
    {
        var constructor = OutputTypes.ConstructorOf(target);
        return constructor?.Invoke([.. constructor.GetParameters().Select(
            parameter => Convert(map.GetValueOrDefault(parameter.Name!), parameter.ParameterType))]);
    }

    private static object? ConvertGeneric(object value, Type target)
    {
        var definition = target.GetGenericTypeDefinition();
        var arguments = target.GenericTypeArguments;
        if (definition == typeof(Union<,>))
        {
            return ToUnion(value, target, arguments);
        }

        if (definition == typeof(ImmutableArray<>) && value is ImmutableArray<object?>)
        {
            return Call(nameof(ToArray), arguments[0], value);
        }

        if (definition == typeof(ImmutableDictionary<,>) && value is ImmutableDictionary<string, object?>)
        {
            return Call(nameof(ToMap), arguments[1], value);
        }

        return definition == typeof(Output<>) && TryConvert(value, arguments[0], out var inner)
            ? Call(nameof(ToOutput), arguments[0], inner)
            : null;
    }

    private static object? ToUnion(object value, Type target, Type[] arguments)
    {
        if (TryConvert(value, arguments[0], out var first))
        {
            return target.GetMethod(nameof(Union<,>.FromT0))!.Invoke(null, [first]);
        }

        return TryConvert(value, arguments[1], out var second) ? target.GetMethod(nameof(Union<,>.FromT1))!.Invoke(null, [second]) : null;
    }

    private static object? Call(string method, Type argument, object? value)
        => typeof(OutputConversion).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(argument).Invoke(null, [value]);

    private static ImmutableArray<T> ToArray<T>(ImmutableArray<object?> list) => ImmutableArray.CreateRange(list, To<T>);

    private static ImmutableDictionary<string, T> ToMap<T>(ImmutableDictionary<string, object?> map)
        => map.ToImmutableDictionary(pair => pair.Key, pair => To<T>(pair.Value));

    private static Output<T> ToOutput<T>(T value) => Output.Create(value);

    private static T To<T>(object? value) => Convert(value, typeof(T)) is T converted ? converted : default!;
}
