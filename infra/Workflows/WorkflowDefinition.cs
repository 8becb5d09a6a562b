using System.Text.RegularExpressions;
using Shop.Domain.Events;
using Shop.Functions.Hosting;

namespace Shop.Infra.Workflows;

/// <summary>A workflow: a document of the Amazon States Language beside this file, and the event that starts it.</summary>
internal sealed partial record WorkflowDefinition(string Name, EventKind StartedBy)
{
    public static readonly IReadOnlyDictionary<Workflow, WorkflowDefinition> All = new Dictionary<Workflow, WorkflowDefinition>
    {
        [Workflow.Checkout] = new("checkout", EventKind.OrderCreated),
    };

    /// <summary>The document, with <c>${Name}</c> in place of the ARN of a function.</summary>
    public string Document { get; } = Read($"{Name}.asl.json");

    /// <summary>The functions that the document calls.</summary>
    public IReadOnlyList<string> Tasks => [.. Placeholder().Matches(Document).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static string Read(string file)
    {
        using var stream = typeof(WorkflowDefinition).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The assembly has no {file}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\$\{([A-Za-z]+)\}")]
    private static partial Regex Placeholder();
}
