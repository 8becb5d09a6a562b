using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using Shop.Local.Lambda;

namespace Shop.Local.Simulation.Worlds;

/// <summary>A function of the stack and the method of its handler.</summary>
internal sealed class SimulatedFunction
{
    private const string Wrapper = "_Generated";

    // Lambda's serializer omits nulls, too.
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNameCaseInsensitive = true,
    };

    private readonly MethodInfo method;
    private readonly PropertyInfo? result;

    public SimulatedFunction(FunctionDefinition definition)
    {
        Definition = definition;
        var parts = definition.Handler.Split("::");
        var handler = parts[1][..parts[1].LastIndexOf($"_{parts[2]}{Wrapper}", StringComparison.Ordinal)];
        Handler = Assembly.Load(parts[0]).GetType(handler, throwOnError: true)!;
        method = Handler.GetMethod(parts[2])!;
        result = typeof(Task).IsAssignableFrom(method.ReturnType) ? method.ReturnType.GetProperty(nameof(Task<>.Result)) : null;
    }

    public FunctionDefinition Definition { get; }

    /// <summary>The class of the handler.</summary>
    public Type Handler { get; }

    public object ReadInput(JsonNode? payload) => payload.Deserialize(method.GetParameters()[0].ParameterType, Json)!;

    public static JsonNode? WriteAnswer(object? answer) =>
        JsonSerializer.SerializeToNode(answer, answer?.GetType() ?? typeof(object), Json);

    /// <param name="handler">An instance of <see cref="Handler"/>.</param>
    /// <param name="more">The path parameters of a route.</param>
    public async Task<object?> CallAsync(object handler, object input, ILambdaContext context, params string[] more)
    {
        object[] arguments = [input, context, .. more];
        var answer = method.Invoke(handler, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (answer is not Task task)
        {
            return answer;
        }

        await task;
        return result?.GetValue(task);
    }
}
