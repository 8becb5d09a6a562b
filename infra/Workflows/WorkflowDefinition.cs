using System.Text.Json;
using System.Text.RegularExpressions;
using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Functions.Hosting;
using Shop.Infra.Configuration;
using Shop.Infra.Topics;

namespace Shop.Infra.Workflows;

/// <summary>A workflow: a document of the Amazon States Language beside this file, and the events that start it.</summary>
internal sealed partial class WorkflowDefinition
{
    /// <summary>The placeholder of the topic to which the workflow publishes.</summary>
    public const string Topic = "Topic";

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
        [Workflow.Notify] = new("notify", [.. Notices.Kinds])
        {
            IsExpress = true,
            Queue = "notifications",
            SendsMail = true,
        },
        [Workflow.LowStockDigest] = new("low-stock-digest")
        {
            IsExpress = true,
            Rate = "rate(1 day)",
            PublishesTo = TeamTopic.InventoryTeam,
        },
    };

    /// <summary>The placeholders of settings of the stack.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ShopConfig, string>> Settings = new Dictionary<string, Func<ShopConfig, string>>
    {
        ["MailSender"] = config => config.MailSender,
        ["SellerName"] = config => config.SellerName,
        ["SellerAddress"] = config => config.SellerAddress,
        ["SellerTaxId"] = config => config.SellerTaxId,
    };

    private WorkflowDefinition(string name, params EventKind[] startedBy)
    {
        Name = name;
        StartedBy = startedBy;
        Document = Read($"{name}.asl.json");
    }

    public string Name { get; }

    public IReadOnlyList<EventKind> StartedBy { get; }

    /// <summary>
    /// The document, with <c>${Name}</c> in place of the ARN of a function or of one of the <see cref="Settings"/>.
    /// </summary>
    public string Document { get; }

    /// <summary>An express workflow can run twice for one event. It costs less than a standard one.</summary>
    public bool IsExpress { get; private init; }

    /// <summary>The workflow whose task tokens it sends back; null for none.</summary>
    public Workflow? Resumes { get; private init; }

    /// <summary>
    /// The queue between the bus and the workflow. Its message stays in the queue until an execution succeeds. Null: the event starts an
    /// execution and is not kept.
    /// </summary>
    public string? Queue { get; private init; }

    public bool SendsMail { get; private init; }

    /// <summary>How often a schedule starts the workflow; null when events start it.</summary>
    public string? Rate { get; private init; }

    /// <summary>The topic to which the workflow publishes; null for none.</summary>
    public TeamTopic? PublishesTo { get; private init; }

    /// <summary>The longest duration of an execution.</summary>
    public int TimeoutSeconds
    {
        get
        {
            using var document = JsonDocument.Parse(Document);
            return document.RootElement.GetProperty(nameof(TimeoutSeconds)).GetInt32();
        }
    }

    /// <summary>The functions that the document calls.</summary>
    public IReadOnlyList<string> Tasks => [.. Placeholders.Except(Settings.Keys).Except([Topic])];

    /// <summary>The names of the <see cref="Settings"/> that the document has.</summary>
    public IReadOnlyList<string> UsedSettings => [.. Placeholders.Intersect(Settings.Keys)];

    private IEnumerable<string> Placeholders =>
        Placeholder().Matches(Document).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

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
