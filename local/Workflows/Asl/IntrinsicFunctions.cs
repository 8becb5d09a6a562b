using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>The intrinsic functions of the Amazon States Language that the local run evaluates.</summary>
internal static class IntrinsicFunctions
{
    private static readonly FrozenDictionary<string, Func<IReadOnlyList<JsonNode?>, JsonNode?>> Functions =
        new Dictionary<string, Func<IReadOnlyList<JsonNode?>, JsonNode?>>
        {
            ["States.Array"] = arguments => new JsonArray([.. arguments]),
            ["States.ArrayLength"] = arguments => ((JsonArray)Only(arguments)!).Count,
            ["States.JsonToString"] = arguments => Only(arguments)?.ToJsonString() ?? "null",
            ["States.MathAdd"] = arguments => (long)arguments[0]! + (long)arguments[1]!,
            ["States.StringToJson"] = arguments => JsonNode.Parse((string)Only(arguments)!),
        }.ToFrozenDictionary();

    public static IReadOnlySet<string> Names { get; } =
        Functions.Keys.Concat(["States.Format", "States.UUID"]).ToFrozenSet();

    /// <exception cref="StateException">The function does not accept these arguments.</exception>
    public static JsonNode? Evaluate(string name, IReadOnlyList<Expression> arguments, StateData data)
    {
        try
        {
            return name switch
            {
                "States.Format" => Format(arguments, data),
                "States.UUID" when arguments.Count == 0 => data.NewId(),
                _ => Functions[name]([.. arguments.Select(argument => argument.Evaluate(data))]),
            };
        }
        catch (Exception error) when (error is InvalidOperationException or InvalidCastException or FormatException or JsonException
            or NullReferenceException or ArgumentException or OverflowException or KeyNotFoundException)
        {
            throw new StateException(WorkflowError.IntrinsicFailure, $"{name} does not accept its arguments: {error.Message}");
        }
    }

    private static JsonNode? Only(IReadOnlyList<JsonNode?> arguments) =>
        arguments is [var only] ? only : throw new FormatException("it takes one");

    private static string Format(IReadOnlyList<Expression> arguments, StateData data)
    {
        var template = arguments is [Expression.Quoted literal, ..] ? literal.Escaped : (string)arguments[0].Evaluate(data)!;
        var values = new Queue<string>(arguments.Skip(1).Select(argument => Text(argument.Evaluate(data))));
        var text = new StringBuilder();
        for (var index = 0; index < template.Length; index++)
        {
            if (template[index] == '\\' && index + 1 < template.Length)
            {
                text.Append(template[++index]);
            }
            else if (template.AsSpan(index).StartsWith("{}"))
            {
                text.Append(values.Dequeue());
                index++;
            }
            else
            {
                text.Append(template[index] is '{' or '}' ? throw new FormatException("a brace is not {} or escaped") : template[index]);
            }
        }

        return values.Count == 0 ? text.ToString() : throw new FormatException("there are more of them than {}");
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "null",
        JsonValue when value.GetValueKind() == JsonValueKind.String => (string)value!,
        JsonValue => value.ToJsonString(),
        _ => throw new FormatException("an object or an array cannot be formatted"),
    };
}
