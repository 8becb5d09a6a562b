using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Contract;
using Shop.Functions.Hosting;

namespace Shop.Local.Fuzzing;

/// <summary>Finds the faults of an answer. The checks are the same for every request.</summary>
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
            yield return $"reveals '{leak.Value}'";
        }

        var text = answer.Headers + answer.Text;
        if (request.Secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)))
        {
            yield return "contains a password of the request";
        }
    }

    private static IEnumerable<string> Success(FuzzRequest request, FuzzAnswer answer)
    {
        if (!request.Route.Answers.TryGetValue(answer.Status, out var schema))
        {
            return [$"answers {answer.Status}, which the document does not describe"];
        }

        if (schema is null)
        {
            return answer.Text.Length == 0 ? [] : [$"answers {answer.Status} with a body"];
        }

        return answer.ContentType != "application/json" ? [$"answers {answer.ContentType}"]
            : Parse(answer) is null ? ["answers an invalid JSON body"]
            : SchemaCheck.Faults(JsonNode.Parse(answer.Text), schema).Select(fault => $"{answer.Status}: {fault}");
    }

    private static IEnumerable<string> Refusal(FuzzRequest request, FuzzAnswer answer)
    {
        if (answer.ContentType != ProblemTypes.ContentType || Parse(answer) is not { ValueKind: JsonValueKind.Object } json)
        {
            return [$"answers {answer.Status} with {answer.ContentType ?? "nothing"}, which is not a problem document"];
        }

        // A random path can match no route. In that case API Gateway answers 404, which no route describes.
        var matchesNoRoute = answer.Status == 404 && !request.Route.Answers.ContainsKey(404);
        var schema = request.Route.Answers.GetValueOrDefault(answer.Status) ?? request.Route.Answers[400]!;
        return SchemaCheck.Faults(JsonNode.Parse(answer.Text), schema)
            .Concat(Members(json, answer.Status))
            .Concat(IsDescribed(request, answer) || matchesNoRoute ? [] : ["the document does not describe this status"])
            .Select(fault => $"{answer.Status}: {fault}");
    }

    // The document describes 413 and 415 once for all routes, not for each route.
    private static bool IsDescribed(FuzzRequest request, FuzzAnswer answer) =>
        request.Route.Answers.ContainsKey(answer.Status) || answer.Status is 413 or 415;

    private static IEnumerable<string> Members(JsonElement problem, int status)
    {
        var type = Text(problem, "type");
        if (!type.StartsWith(ProblemTypes.Prefix, StringComparison.Ordinal) || type.Length == ProblemTypes.Prefix.Length)
        {
            yield return $"has the type '{type}'";
        }

        if (Text(problem, "title").Length == 0 || Text(problem, "detail").Length == 0)
        {
            yield return "has no title or no detail";
        }

        if (!problem.TryGetProperty("status", out var said) || said.ValueKind != JsonValueKind.Number || said.GetInt32() != status)
        {
            yield return "has the status of another answer";
        }

        // When API Gateway refuses a request, the answer has a request id instead of field errors.
        var hasErrors = problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array;
        var fields = hasErrors ? errors.EnumerateArray().ToList() : [];
        if (type == ProblemTypes.Of(ProblemTypes.Invalid) && fields.Count == 0 && Text(problem, "requestId").Length == 0)
        {
            yield return "has no field error";
        }

        if (fields.Exists(field => Text(field, "field").Length == 0 || Text(field, "message").Length == 0))
        {
            yield return "has a field error without field or message";
        }
    }

    private static string Text(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

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

    [GeneratedRegex(
        @"Exception|StackTrace|   at \w|System\.\w|Amazon\.\w|Shop\.Functions|Shop\.Domain|/_/|arn:aws|shop-[a-z]+-[a-z]+|(?i:dynamodb)")]
    private static partial Regex Internals();
}
