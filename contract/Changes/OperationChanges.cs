using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Shop.Contract.Changes;

/// <summary>
/// Finds the breaking changes of one operation. Each change is the end of a sentence that starts with the operation's name.
/// </summary>
internal sealed class OperationChanges(OpenApiOperation was, OpenApiOperation now)
{
    private static readonly SchemaChanges Sent = new(isSent: true);
    private static readonly SchemaChanges Answered = new(isSent: false);

    public IEnumerable<string> All() => [.. Identity(), .. Security(), .. Parameters(), .. Body(), .. Answers(), .. Problems()];

    private IEnumerable<string> Identity() =>
        was.OperationId == now.OperationId ? [] : [$"has another operationId: {was.OperationId} is {now.OperationId} now"];

    private IEnumerable<string> Security()
    {
        var (old, recent) = (Requirement(was), Requirement(now));
        return recent.Length == 0 || old == recent ? []
            : old.Length == 0 ? ["asks for a token now"]
            : [$"asks for {recent} instead of {old}"];
    }

    private static string Requirement(OpenApiOperation operation) =>
        string.Join(" or ", (operation.Security ?? []).SelectMany(one => one.Keys).Select(scheme => scheme.Reference.Id));

    private IEnumerable<string> Parameters()
    {
        var (old, recent) = (ParametersOf(was), ParametersOf(now));
        foreach (var (key, parameter) in old)
        {
            if (recent.GetValueOrDefault(key) is not { } same)
            {
                // The API ignores an unknown header, but refuses an unknown query parameter.
                if (parameter.In == ParameterLocation.Query)
                {
                    yield return $"does not take the {key} any more";
                }

                continue;
            }

            if (same.Required && !parameter.Required)
            {
                yield return $"needs the {key} now";
            }

            foreach (var change in Sent.Between(parameter.Schema!, same.Schema!, $"the {key}"))
            {
                yield return change;
            }
        }

        foreach (var (key, _) in recent.Where(parameter => !old.ContainsKey(parameter.Key) && parameter.Value.Required))
        {
            yield return $"needs the new {key}";
        }
    }

    private static Dictionary<string, IOpenApiParameter> ParametersOf(OpenApiOperation operation) => (operation.Parameters ?? [])
        .Where(parameter => parameter.In is ParameterLocation.Query or ParameterLocation.Header)
        .ToDictionary(parameter => $"{$"{parameter.In}".ToLowerInvariant()} parameter {parameter.Name}");

    private IEnumerable<string> Body()
    {
        var (old, recent) = (was.RequestBody, now.RequestBody);
        return
        [
            .. old is not null && recent is null ? ["does not take a body any more"] : Array.Empty<string>(),
            .. recent is { Required: true } && old is not { Required: true } ? ["needs a body now"] : Array.Empty<string>(),
            .. old is null || recent is null ? [] : Content(old.Content, recent.Content, Sent, "the body"),
        ];
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

            foreach (var header in (answer.Headers?.Keys ?? []).Where(header => same.Headers?.ContainsKey(header) != true))
            {
                yield return $"answers {status} without the header {header}";
            }

            foreach (var change in Content(answer.Content, same.Content, Answered, $"the answer {status}"))
            {
                yield return change;
            }
        }

        foreach (var status in recent.Keys.Where(status => !old.ContainsKey(status)))
        {
            yield return $"answers {status} now, which clients do not know as a success";
        }
    }

    private static Dictionary<string, IOpenApiResponse> Successes(OpenApiOperation operation) =>
        operation.Responses!.Where(response => response.Key.StartsWith('2')).ToDictionary();

    private static IEnumerable<string> Content(
        IDictionary<string, IOpenApiMediaType>? old, IDictionary<string, IOpenApiMediaType>? recent, SchemaChanges changes, string what) =>
        (old ?? new Dictionary<string, IOpenApiMediaType>()).SelectMany(content => recent?.TryGetValue(content.Key, out var same) == true
            ? changes.Between(content.Value.Schema!, same.Schema!, what)
            : [$"has no {content.Key} in {what} any more"]);

    private IEnumerable<string> Problems()
    {
        var recent = ProblemsOf(now).ToLookup(problem => problem.Type, problem => problem.Status);
        return
            from problem in ProblemsOf(was)
            where recent.Contains(problem.Type) && !recent[problem.Type].Contains(problem.Status)
            select $"answers the problem {problem.Type} with {string.Join(" and ", recent[problem.Type])} instead of {problem.Status}";
    }

    private static IEnumerable<(string Type, string Status)> ProblemsOf(OpenApiOperation operation) =>
        from response in operation.Responses!
        from extension in response.Value.Extensions ?? new Dictionary<string, IOpenApiExtension>()
        where extension.Key == Responses.ProblemTypesKey
        from type in ((JsonNodeExtension)extension.Value).Node as JsonArray ?? []
        select ($"{type}", response.Key);
}
