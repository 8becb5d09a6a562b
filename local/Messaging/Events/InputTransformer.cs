using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging.Events;

/// <summary>
/// The input transformer of a target. It replaces <c>&lt;name&gt;</c> in the template with a value of the event. Inside quotes it writes
/// the text of the value, elsewhere the JSON of the value.
/// </summary>
internal sealed partial class InputTransformer
{
    private const string RuleArn = "aws.events.rule-arn";
    private const string RuleName = "aws.events.rule-name";
    private const string Ingestion = "aws.events.event.ingestion-time";
    private const string WholeEvent = "aws.events.event.json";

    private readonly string owner;
    private readonly string template;
    private readonly Dictionary<string, Func<JsonObject, RuleDefinition, JsonNode?>> values;

    private InputTransformer(string owner, string template, Dictionary<string, Func<JsonObject, RuleDefinition, JsonNode?>> values) =>
        (this.owner, this.template, this.values) = (owner, template, values);

    /// <exception cref="LocalRunException">A path cannot be evaluated, or the template has a variable that is not defined.</exception>
    public static InputTransformer Read(string owner, ImmutableDictionary<string, object> state)
    {
        state.DemandOnly(owner, "inputPaths", "inputTemplate");
        var values = new Dictionary<string, Func<JsonObject, RuleDefinition, JsonNode?>>
        {
            [RuleArn] = (_, rule) => rule.Arn,
            [RuleName] = (_, rule) => rule.Name,
            [Ingestion] = (envelope, _) => envelope["time"],
            [WholeEvent] = (envelope, _) => envelope,
        };
        foreach (var name in state.Map("inputPaths").Keys)
        {
            var path = EventPath.Parse(owner, state.Map("inputPaths").Text(name));

            // A value that the event does not have is written as an empty text.
            values[name] = (envelope, _) => path.TryRead(envelope, out var value) ? value : "";
        }

        var template = state.Text("inputTemplate");
        var unknown = Variable().Matches(template).Select(match => match.Groups[1].Value).FirstOrDefault(name => !values.ContainsKey(name));
        return unknown is null
            ? new(owner, template, values)
            : throw new LocalRunException($"{owner} has the variable <{unknown}> in its input template, which is not defined.");
    }

    /// <exception cref="LocalRunException">The result is not JSON.</exception>
    public string Shape(JsonObject envelope, RuleDefinition rule)
    {
        var input = new StringBuilder();
        var position = 0;
        foreach (Match variable in Variable().Matches(template))
        {
            input.Append(template, position, variable.Index - position);
            position = variable.Index + variable.Length;
            input.Append(Text(values[variable.Groups[1].Value](envelope, rule), IsInsideQuotes(variable.Index)));
        }

        input.Append(template, position, template.Length - position);
        try
        {
            return PlainJson.Text(JsonNode.Parse($"{input}"));
        }
        catch (JsonException error)
        {
            throw new LocalRunException($"The input template of {owner} made text that is not JSON: {input}", error);
        }
    }

    private static string Text(JsonNode? value, bool insideQuotes)
    {
        var json = PlainJson.Text(value);
        return !insideQuotes ? json
            : value?.GetValueKind() == JsonValueKind.String ? json[1..^1]
            : PlainJson.Text(JsonValue.Create(json))[1..^1];
    }

    private bool IsInsideQuotes(int position)
    {
        var inside = false;
        for (var index = 0; index < position; index++)
        {
            if (template[index] == '\\')
            {
                index++;
            }
            else if (template[index] == '"')
            {
                inside = !inside;
            }
        }

        return inside;
    }

    [GeneratedRegex("<([A-Za-z0-9_.-]+)>")]
    private static partial Regex Variable();
}
