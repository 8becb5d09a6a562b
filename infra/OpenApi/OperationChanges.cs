using System.Text.Json.Nodes;

namespace Shop.Infra.OpenApi;

/// <summary>What breaks in one operation; each change reads on after the operation's name.</summary>
internal sealed class OperationChanges(JsonObject before, JsonObject after, JsonObject was, JsonObject now)
{
    private readonly SchemaChanges sent = new(before, after, isSent: true);
    private readonly SchemaChanges answered = new(before, after, isSent: false);

    public IEnumerable<string> All() => [.. Identity(), .. Security(), .. Parameters(), .. Body(), .. Answers(), .. Problems()];

    private IEnumerable<string> Identity() =>
        $"{was["operationId"]}" == $"{now["operationId"]}" ? [] : [$"has another operationId: {was["operationId"]} is {now["operationId"]} now"];

    private IEnumerable<string> Security()
    {
        var (old, recent) = (Requirement(before, was), Requirement(after, now));
        return recent == "[]" || old == recent ? [] : [old == "[]" ? "asks for a token now" : $"asks for {recent} instead of {old}"];
    }

    private static string Requirement(JsonObject document, JsonObject operation) => (operation["security"] ?? document["security"])?.ToJsonString() ?? "[]";

    private IEnumerable<string> Parameters()
    {
        var (old, recent) = (ParametersOf(was), ParametersOf(now));
        foreach (var (key, parameter) in old)
        {
            if (recent.GetValueOrDefault(key) is not { } same)
            {
                yield return $"does not take the {key} any more";
                continue;
            }

            if (IsTrue(same["required"]) && !IsTrue(parameter["required"]))
            {
                yield return $"needs the {key} now";
            }

            foreach (var change in sent.Between(parameter["schema"]!.AsObject(), same["schema"]!.AsObject(), $"the {key}"))
            {
                yield return change;
            }
        }

        foreach (var key in recent.Where(parameter => !old.ContainsKey(parameter.Key) && IsTrue(parameter.Value["required"])).Select(parameter => parameter.Key))
        {
            yield return $"needs the new {key}";
        }
    }

    // Headers that a route does not know are ignored, so one may go; an unknown query parameter is refused.
    private Dictionary<string, JsonObject> ParametersOf(JsonObject operation) => (operation["parameters"] as JsonArray ?? [])
        .Select(parameter => parameter!.AsObject())
        .Where(parameter => $"{parameter["in"]}" is "query" || ($"{parameter["in"]}" is "header" && (operation == now || IsIn(now, parameter))))
        .ToDictionary(parameter => $"{parameter["in"]} parameter {parameter["name"]}");

    private static bool IsIn(JsonObject operation, JsonObject parameter) =>
        (operation["parameters"] as JsonArray ?? []).Any(one => $"{one!["in"]} {one["name"]}" == $"{parameter["in"]} {parameter["name"]}");

    private IEnumerable<string> Body()
    {
        var (old, recent) = (was["requestBody"] as JsonObject, now["requestBody"] as JsonObject);
        return (old, recent) switch
        {
            (null, null) => [],
            (null, _) => IsTrue(recent["required"]) ? ["needs a body now"] : [],
            (_, null) => ["does not take a body any more"],
            _ => [.. IsTrue(recent["required"]) && !IsTrue(old["required"]) ? new[] { "needs a body now" } : [], .. Content(old, recent, sent, "the body")],
        };
    }

    private IEnumerable<string> Answers()
    {
        var (old, recent) = (Successes(was), Successes(now));
        foreach (var (status, answer) in old)
        {
            if (!recent.TryGetValue(status, out var same))
            {
                yield return $"does not answer {status} any more";
                continue;
            }

            foreach (var header in (answer["headers"] as JsonObject ?? []).Where(header => same["headers"]?[header.Key] is null))
            {
                yield return $"answers {status} without the header {header.Key}";
            }

            foreach (var change in Content(answer, same, answered, $"the answer {status}"))
            {
                yield return change;
            }
        }

        foreach (var status in recent.Keys.Where(status => !old.ContainsKey(status)))
        {
            yield return $"answers {status} now, which clients do not know as a success";
        }
    }

    private static Dictionary<string, JsonObject> Successes(JsonObject operation) =>
        operation["responses"]!.AsObject().Where(response => response.Key.StartsWith('2')).ToDictionary(response => response.Key, response => response.Value!.AsObject());

    private static IEnumerable<string> Content(JsonObject old, JsonObject recent, SchemaChanges changes, string what)
    {
        foreach (var (type, content) in old["content"] as JsonObject ?? [])
        {
            var same = recent["content"]?[type];
            var found = same is null ? [$"has no {type} in {what} any more"] : changes.Between(content!["schema"]!.AsObject(), same["schema"]!.AsObject(), what);
            foreach (var change in found)
            {
                yield return change;
            }
        }
    }

    private IEnumerable<string> Problems()
    {
        var recent = ProblemsOf(now);
        return ProblemsOf(was)
            .Where(problem => recent.Any(other => other.Type == problem.Type) && !recent.Contains(problem))
            .Select(problem => $"answers the problem {problem.Type} with {string.Join(" and ", recent.Where(other => other.Type == problem.Type).Select(other => other.Status))} instead of {problem.Status}");
    }

    private static List<(string Type, string Status)> ProblemsOf(JsonObject operation) =>
    [
        .. from response in operation["responses"]!.AsObject()
           from type in response.Value![Responses.ProblemTypesKey] as JsonArray ?? []
           select ($"{type}", response.Key),
    ];

    private static bool IsTrue(JsonNode? flag) => (bool?)flag == true;
}
