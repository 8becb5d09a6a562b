using System.Text.RegularExpressions;
using Shop.Domain.Events;
using Shop.Functions.Hosting;

namespace Shop.Infra.Workflows;

/// <summary>A workflow: a document of the Amazon States Language beside this file, and the events that start it.</summary>
internal sealed partial class WorkflowDefinition
{
    public static readonly IReadOnlyDictionary<Workflow, WorkflowDefinition> All = new Dictionary<Workflow, WorkflowDefinition>
    {
        [Workflow.Checkout] = new("checkout", EventKind.OrderCreated, EventKind.CheckoutRestarted),
        [Workflow.ResumeCheckout] = new(
            "resume-checkout",
            EventKind.PaymentAwaited, EventKind.PaymentSucceeded, EventKind.PaymentFailed, EventKind.OrderCancellationRequested)
        {
            IsExpress = true,
            Resumes = Workflow.Checkout,
        },
    };

    private WorkflowDefinition(string name, params EventKind[] startedBy)
    {
        Name = name;
        StartedBy = startedBy;
        Document = Read($"{name}.asl.json");
    }

    public string Name { get; }

    public IReadOnlyList<EventKind> StartedBy { get; }

    /// <summary>The document, with <c>${Name}</c> in place of the ARN of a function.</summary>
    public string Document { get; }

    /// <summary>An express workflow can run twice for one event. It costs less than a standard one.</summary>
    public bool IsExpress { get; private init; }

    /// <summary>The workflow whose task tokens it sends back; null for none.</summary>
    public Workflow? Resumes { get; private init; }

    /// <summary>The functions that the document calls.</summary>
    public IReadOnlyList<string> Tasks =>
        [.. Placeholder().Matches(Document).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

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
