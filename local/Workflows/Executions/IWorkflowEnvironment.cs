namespace Shop.Local.Workflows.Executions;

/// <summary>
/// Everything that the interpreter does not decide from the document and the data. With the same answers, it does the same.
/// </summary>
internal interface IWorkflowEnvironment
{
    DateTimeOffset Now { get; }

    /// <summary>A random number from 0 to 1, for the jitter of retries.</summary>
    double Fraction();

    string NewId();
}
