namespace Shop.Local.Messaging;

/// <summary>Step Functions, as rules and pipes use it.</summary>
internal interface IStateMachines
{
    /// <summary>Starts an execution under a name of its own and returns at once. When the caller's transaction fails, there is no execution.</summary>
    void Start(string stateMachineArn, string input);
}
