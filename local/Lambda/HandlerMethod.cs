using System.Reflection;
using Amazon.Lambda.Core;

namespace Shop.Local.Lambda;

/// <summary>
/// Finds and calls the method of a handler string. Like the Lambda runtime, it converts JSON with the serializer of the assembly.
/// </summary>
internal sealed class HandlerMethod
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Type type;
    private readonly MethodInfo method;
    private readonly Payloads payloads;

    private HandlerMethod(Type type, MethodInfo method, ILambdaSerializer serializer)
    {
        this.type = type;
        this.method = method;
        payloads = new(serializer);
    }

    /// <exception cref="LocalRunException">The handler string does not name a method.</exception>
    public static HandlerMethod Resolve(string handler)
    {
        LocalRunException Unresolved(string why, Exception? cause = null) => new($"The handler {handler} cannot be called: {why}.", cause);

        if (handler.Split("::") is not [var assemblyName, var typeName, var methodName])
        {
            throw Unresolved("a handler string has the form Assembly::Type::Method");
        }

        Assembly assembly;
        try
        {
            assembly = Assembly.Load(assemblyName);
        }
        catch (Exception error) when (error is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            throw Unresolved($"there is no assembly {assemblyName}", error);
        }

        var type = assembly.GetType(typeName) ?? throw Unresolved($"{assemblyName} has no type {typeName}");
        if (type.GetMethods(Any).Where(candidate => candidate.Name == methodName).ToList() is not [var method])
        {
            throw Unresolved($"{typeName} must have exactly one method {methodName}");
        }

        var serializer = method.GetCustomAttribute<LambdaSerializerAttribute>()
            ?? assembly.GetCustomAttribute<LambdaSerializerAttribute>()
            ?? throw Unresolved($"{assemblyName} has no LambdaSerializer attribute");
        return new(type, method, (ILambdaSerializer)Activator.CreateInstance(serializer.SerializerType)!);
    }

    /// <summary>
    /// Constructs the instance that serves all calls, as a Lambda execution environment does when it starts; null for a static method.
    /// </summary>
    public object? Construct() =>
        method.IsStatic
            ? null
            : Activator.CreateInstance(type, (Any & ~BindingFlags.Static) | BindingFlags.DoNotWrapExceptions, null, null, null);

    public async Task<ReadOnlyMemory<byte>> CallAsync(object? instance, ReadOnlyMemory<byte> input, ILambdaContext context)
    {
        var arguments = method.GetParameters().Select(parameter => parameter.ParameterType == typeof(ILambdaContext)
            ? context
            : payloads.Read(parameter.ParameterType, input));
        var result = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
        if (result is not Task task)
        {
            return payloads.Write(method.ReturnType, result);
        }

        await task;
        return method.ReturnType.IsGenericType
            ? payloads.Write(
                method.ReturnType.GetGenericArguments()[0], method.ReturnType.GetProperty(nameof(Task<>.Result))!.GetValue(task))
            : ReadOnlyMemory<byte>.Empty;
    }
}
