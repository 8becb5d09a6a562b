namespace Shop.Local.Simulation.Worlds;

/// <summary>The faults that a world injects.</summary>
internal enum FaultKind
{
    /// <summary>The process of a function ends before an I/O.</summary>
    CrashBefore,

    /// <summary>The process of a function ends after an I/O, before it sees the answer.</summary>
    CrashAfter,

    /// <summary>A request to DynamoDB is throttled.</summary>
    Throttled,

    /// <summary>A request to DynamoDB meets a transaction.</summary>
    Conflict,

    /// <summary>DynamoDB answers an internal error and does nothing.</summary>
    StorageFailed,

    /// <summary>DynamoDB executes a request, and its answer is lost.</summary>
    AnswerLost,

    /// <summary>The SDK sends a request to DynamoDB twice, because the first answer is lost.</summary>
    Resent,

    /// <summary>A batch read leaves keys unprocessed.</summary>
    Unprocessed,

    /// <summary>A reader does not see the newest changes of a table or an index yet.</summary>
    StaleRead,

    /// <summary>An I/O or the start of a function takes seconds.</summary>
    Slow,

    /// <summary>The clock of a machine is up to five minutes wrong.</summary>
    ClockSkew,

    /// <summary>Lambda does not run a function.</summary>
    InvocationFailed,

    /// <summary>Lambda does not run a function, or Step Functions takes no task tokens, for some time.</summary>
    ServiceOutage,

    /// <summary>A function runs, and its answer is lost.</summary>
    InvocationLost,

    /// <summary>A service that a workflow calls fails.</summary>
    TaskFailed,

    /// <summary>A service that a workflow calls does its work, and its answer is lost.</summary>
    TaskAnswerLost,

    /// <summary>An operator stops an execution.</summary>
    ExecutionStopped,

    /// <summary>An operator starts an execution again that ended without a result, while another execution has its order.</summary>
    ExecutionRedriven,

    /// <summary>SES refuses a mail.</summary>
    MailRejected,

    /// <summary>The bus delivers an event twice.</summary>
    EventRepeated,

    /// <summary>The bus needs some time to reach a target.</summary>
    EventDelayed,

    /// <summary>A queue delivers a processed message again.</summary>
    MessageRepeated,

    /// <summary>A pipe processes a batch of a stream again.</summary>
    StreamReplayed,

    /// <summary>Stripe answers an error and does nothing.</summary>
    StripeFailed,

    /// <summary>Stripe executes a request, and its answer is lost.</summary>
    StripeAnswerLost,

    /// <summary>Stripe executes a request, answers 500, and repeats this answer for the same key.</summary>
    StripeCached,

    /// <summary>A request arrives at Stripe long after the client has given it up.</summary>
    StripeLate,

    /// <summary>Stripe answers nothing for some time.</summary>
    StripeOutage,

    /// <summary>Stripe delivers a webhook twice.</summary>
    WebhookRepeated,

    /// <summary>Stripe delivers a webhook late.</summary>
    WebhookDelayed,

    /// <summary>Somebody sends a webhook with another amount, an old signature or a wrong one.</summary>
    WebhookForged,

    /// <summary>The customer sends a request again before or after its answer.</summary>
    RequestRepeated,
}
