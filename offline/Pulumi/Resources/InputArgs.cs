using System.Collections.Concurrent;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Arguments: the fields and properties with <see cref="InputAttribute"/>, of any visibility.</summary>
public abstract class InputArgs
{
    private const BindingFlags AnyInstanceMember = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<Argument>> Arguments = new();

    private protected InputArgs()
    {
    }

    internal virtual ImmutableDictionary<string, object?> ToDictionary()
    {
        var result = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var argument in Arguments.GetOrAdd(GetType(), Find))
        {
            var value = argument.Read(this);
            var path = $"[Input] {GetType().FullName}.{argument.Member}";
            if (value is null && argument.Attribute.IsRequired)
            {
                throw new ArgumentNullException(argument.Member, $"{path} is required but was not given a value");
            }

            result.Add(argument.Attribute.Name, argument.Attribute.Json && value is not null ? WireJson.Of(path, value) : value);
        }

        return result.ToImmutable();
    }

    private static ImmutableArray<Argument> Find(Type type)
        =>
        [
            .. from field in type.GetFields(AnyInstanceMember)
               let attribute = field.GetCustomAttribute<InputAttribute>()
               where attribute is not null
               select new Argument(attribute, field.Name, field.GetValue),
            .. from property in type.GetProperties(AnyInstanceMember)
               let attribute = property.GetCustomAttribute<InputAttribute>()
               where attribute is not null
               select new Argument(attribute, property.Name, property.GetValue),
        ];

    private sealed record Argument(InputAttribute Attribute, string Member, Func<object, object?> Read);
}

public abstract class ResourceArgs : InputArgs
{
    public static readonly ResourceArgs Empty = new None();

    private sealed class None : ResourceArgs;
}

public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new None();

    private sealed class None : InvokeArgs;
}

public abstract class CallArgs : InputArgs
{
    public static readonly CallArgs Empty = new None();

    private sealed class None : CallArgs;
}
