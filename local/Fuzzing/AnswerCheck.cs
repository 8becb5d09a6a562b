using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Contract;
using Shop.Functions.Hosting;

namespace Shop.Local.Fuzzing;

/// <summary>What is wrong with an answer, whatever was asked.</summary>
internal static partial class AnswerCheck
{
    public static IReadOnlyList<string> Faults(FuzzRequest request, FuzzAnswer answer) =>
    [
        .. Leaks(request, answer),
        .. answer.Status >= 500 ? [$"answers {answer.Status}"]
            : answer.Status >= 400 ? Refusal(request, answer)
            : Success(request, answer),
    ];

    private static IEnumerable<string> Leaks(FuzzRequest request, FuzzAnswer answer)
    {
        if (Internals().Match(answer.Headers + answer.Text) is { Success: true } leak)
        {
            yield return $"tells '{leak.Value}'";
        }

        if (request.Secrets.Any(secret => answer.Text.Contains(secret, StringComparison.Ordinal) || answer.Headers.Contains(secret, StringComparison.Ordinal)))
        {
            yield return "echoes a password";
        }
    }

    private static IEnumerable<string> Success(FuzzRequest request, FuzzAnswer answer)
    {
        if (!request.Route.Answers.TryGetValue(answer.Status, out var schema))
        {
            return [$"answers {answer.Status}, which is not described"];
        }

        if (schema is null)
        {
            return answer.Text.Length == 0 ? [] : [$"answers {answer.Status} with a body"];
        }

        return answer.ContentType != "application/json" ? [$"answers {answer.ContentType}"]
            : Parse(answer) is null ? ["answers no JSON"]
            : SchemaCheck.Faults(JsonNode.Parse(answer.Text), schema).Select(fault => $"{answer.Status}: {fault}");
    }

    private static IEnumerable<string> Refusal(FuzzRequest request, FuzzAnswer answer)
    {
        if (answer.ContentType != ProblemTypes.ContentType || Parse(answer) is not { ValueKind: JsonValueKind.Object } json)
        {
            return [$"answers {answer.Status} with {answer.ContentType ?? "nothing"}, which is no problem document"];
        }

        // A path that leads to no route is answered before any route's description counts.
        var isOffTheRoute = answer.Status == 404 && !request.Route.Answers.ContainsKey(404);
        var schema = request.Route.Answers.GetValueOrDefault(answer.Status) ?? request.Route.Answers[400]!;
        return SchemaCheck.Faults(JsonNode.Parse(answer.Text), schema)
            .Concat(Members(json, answer.Status))
            .Concat(isOffTheRoute || request.Route.Answers.ContainsKey(answer.Status) || answer.Status is 413 or 415 ? [] : ["is not described"])
            .Select(fault => $"{answer.Status}: {fault}");
    }

    private static IEnumerable<string> Members(JsonElement problem, int status)
    {
        var type = Text(problem, "type");
        if (!type.StartsWith(ProblemTypes.Prefix, StringComparison.Ordinal) || type.Length == ProblemTypes.Prefix.Length)
        {
            yield return $"has the type '{type}'";
        }

        if (Text(problem, "title").Length == 0 || Text(problem, "detail").Length == 0)
        {
            yield return "lacks title or detail";
        }

        if (!problem.TryGetProperty("status", out var said) || said.ValueKind != JsonValueKind.Number || said.GetInt32() != status)
        {
            yield return "says another status";
        }

        // What the gateway refuses by itself has a request id and names no fields.
        var fields = problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array ? errors.EnumerateArray().ToList() : [];
        if (type == ProblemTypes.Of(ProblemTypes.Invalid) && fields.Count == 0 && Text(problem, "requestId").Length == 0)
        {
            yield return "names no field";
        }

        if (fields.Exists(field => Text(field, "field").Length == 0 || Text(field, "message").Length == 0))
        {
            yield return "has an error without field or message";
        }
    }

    private static string Text(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    internal static JsonElement? Parse(FuzzAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"Exception|StackTrace|   at \w|System\.\w|Amazon\.\w|Shop\.Functions|Shop\.Domain|/_/|arn:aws|shop-[a-z]+-[a-z]+|(?i:dynamodb)")]
    private static partial Regex Internals();
}
