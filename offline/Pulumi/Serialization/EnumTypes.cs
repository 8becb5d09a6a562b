using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structs with <see cref="EnumTypeAttribute"/>: a string or a double with named values.</summary>
internal static class EnumTypes
{
    public static object? Unwrap(object value) => Unwrapper(value.GetType()) is { } unwrap
        ? unwrap.Invoke(null, [value])
        : throw new InvalidOperationException($"{value.GetType().FullName} has no explicit conversion to String or Double.");

    /// <summary>Null if the value has the wrong type.</summary>
    public static object? Wrap(Type type, object value) => Constructor(type, value.GetType())?.Invoke([value]);

    public static bool IsWellFormed(Type type)
        => Unwrapper(type) is { } unwrap && Constructor(type, unwrap.ReturnType) is not null;

    private static MethodInfo? Unwrapper(Type type)
        => type.GetMethod("op_Explicit", BindingFlags.Public | BindingFlags.Static, [type]) is { } method
            && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)) ? method : null;

    private static ConstructorInfo? Constructor(Type type, Type parameter)
        => type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [parameter]);
}
