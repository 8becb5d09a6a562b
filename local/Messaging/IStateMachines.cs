namespace Shop.Local.Messaging;

/// <summary>The operations of Step Functions that rules and pipes use.</summary>
internal interface IStateMachines
{
    /// <summary>
    /// Starts an execution with a new unique name and returns at once. When the transaction of the caller fails, the execution is not
    /// started.
    /// </summary>
    void Start(string stateMachineArn, string input);
}
