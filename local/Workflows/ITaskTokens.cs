namespace Shop.Local.Workflows;

/// <summary>The operations of Step Functions on task tokens.</summary>
internal interface ITaskTokens
{
    /// <summary>The ARN of the state machine whose execution waits for the token.</summary>
    /// <exception cref="WorkflowRequestException">InvalidToken: no task has ever had this token.</exception>
    string MachineOf(string token);

    /// <param name="output">The output as JSON.</param>
    /// <exception cref="WorkflowRequestException">
    /// InvalidToken, InvalidOutput, or TaskTimedOut: the task has ended.
    /// </exception>
    void SendTaskSuccess(string token, string output);

    /// <exception cref="WorkflowRequestException">InvalidToken, or TaskTimedOut: the task has ended.</exception>
    void SendTaskFailure(string token, string error, string cause);
}
