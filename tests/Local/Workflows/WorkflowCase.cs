using System.Text.Json;
using System.Text.Json.Nodes;
using Shop.Local.Emulators;

namespace Shop.Tests.Local.Workflows;

/// <summary>
/// One state machine with an input and what it must do. <c>answers</c> has, for each function, what its invocations answer in order:
/// <c>output</c>, <c>error</c> with <c>cause</c>, <c>never</c>, or <c>large</c> (a text of so many characters), and with <c>expect</c> the
/// payload that it gets.
/// </summary>
internal sealed record WorkflowCase(
    string Name,
    JsonObject Document,
    JsonNode? Input,
    Dictionary<string, List<JsonObject>>? Answers,
    JsonNode? Output,
    string? Status,
    string? Error,
    string? Cause,
    double? Seconds,
    string[]? Covers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<IReadOnlyList<WorkflowCase>> Read = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Local", "Workflows", "Cases"), "*.json")
            .SelectMany(file => JsonSerializer.Deserialize<List<WorkflowCase>>(File.ReadAllText(file), Json)!),
    ]);

    public static IReadOnlyList<WorkflowCase> All => Read.Value;
}
