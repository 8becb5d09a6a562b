namespace Shop.Local.Workflows.Executions;

/// <summary>
/// Everything that the interpreter cannot derive from the document and the data. With the same answers from the environment, the
/// interpreter does the same.
/// </summary>
internal interface IWorkflowEnvironment
{
    DateTimeOffset Now { get; }

    /// <summary>A random number from 0 to 1, for the jitter of retries.</summary>
    double Fraction();

    string NewId();
}
