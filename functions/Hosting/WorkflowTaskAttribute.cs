namespace Shop.Functions.Hosting;

/// <summary>
/// The handler is a task of a workflow. Its class has the name that the document of the workflow has in place of the function:
/// <c>${ChargePayment}</c>. A task can run more than once.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WorkflowTaskAttribute(Workflow workflow) : Attribute
{
    public Workflow Workflow { get; } = workflow;
}

/// <summary>The workflows. Each has a document in infra/Workflows.</summary>
public enum Workflow
{
    /// <summary>From a placed order to a confirmed or failed one.</summary>
    Checkout,

    /// <summary>Resumes a checkout that waits for the customer.</summary>
    ResumeCheckout,

    /// <summary>From an event to the notifications and the mail that it causes.</summary>
    Notify,

    /// <summary>Tells the inventory team once a day what is low in stock.</summary>
    LowStockDigest,
}
