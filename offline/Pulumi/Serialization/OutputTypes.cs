using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>The allowed types of output properties.</summary>
internal static class OutputTypes
{
    private static readonly ImmutableHashSet<Type> Plain =
    [
        typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(JsonElement),
        typeof(Asset), typeof(Archive), typeof(AssetOrArchive),
    ];

    /// <exception cref="InvalidOperationException">The type, or a type in it, is not allowed.</exception>
    public static void Check(string path, Type type) => Check(path, type, []);

    public static void CheckValues(string path, IEnumerable<object?> values, params Type[] wrappers)
    {
        var seen = new HashSet<Type>();
        foreach (var value in values.OfType<object>())
        {
            var type = value.GetType();
            var wrapped = type.IsGenericType && wrappers.Contains(type.GetGenericTypeDefinition());
            Check(path, wrapped ? type.GenericTypeArguments[0] : type, seen);
        }
    }

    public static System.Reflection.ConstructorInfo? ConstructorOf(Type type)
    {
        const System.Reflection.BindingFlags AnyInstance = System.Reflection.BindingFlags.Public
            | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance;
        var all = type.GetConstructors(AnyInstance);
        var open = all.Where(constructor => constructor.IsPublic).ToList();
        return Array.Find(all, constructor => constructor.IsDefined(typeof(OutputConstructorAttribute), false))
            ?? (open.Count == 1 ? open[0] : null);
    }

    private static void Check(string path, Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || Plain.Contains(type) || typeof(Resource).IsAssignableFrom(type)
            || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)))
        {
            return;
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute), false))
        {
            Require(
                EnumTypes.IsWellFormed(type),
                $"{type.FullName} needs a constructor from, and an explicit conversion to, String or Double.");
        }
        else if (type.IsConstructedGenericType)
        {
            CheckGeneric(path, type, seen);
        }
        else
        {
            Require(
                type.IsDefined(typeof(OutputTypeAttribute), false),
                $"{path} contains invalid type {type.FullName}. Allowed are String, Boolean, Int32, Double, Nullable<...>, "
                + "ImmutableArray<...>, ImmutableDictionary<string, ...> and classes marked with [OutputType].");
            var constructor = ConstructorOf(type);
            Require(constructor is not null, $"{type.FullName} has no constructor marked with [OutputConstructor].");
            foreach (var parameter in constructor!.GetParameters())
            {
                Check($"{type.FullName}({parameter.Name})", parameter.ParameterType, seen);
            }
        }
    }

    private static void CheckGeneric(string path, Type type, HashSet<Type> seen)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        var isMap = definition == typeof(ImmutableDictionary<,>);
        Require(
            definition == typeof(Nullable<>) || definition == typeof(Union<,>) || definition == typeof(ImmutableArray<>)
                || definition == typeof(Output<>) || (isMap && arguments[0] == typeof(string)),
            $"{path} contains invalid type {type.FullName}: the only generic types allowed are ImmutableArray<...> and "
            + "ImmutableDictionary<string, ...>.");
        foreach (var argument in isMap ? arguments[1..] : arguments)
        {
            Check(path, argument, seen);
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
