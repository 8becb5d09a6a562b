namespace Shop.Local.Gate;

/// <summary>The faults of the services that more than one part of the local run uses.</summary>
internal static class ServiceFaults
{
    public static Faults Cognito() => new(
        "cognito",
        ("InternalErrorException", 500),
        ("TooManyRequestsException", 400),
        ("LimitExceededException", 400),
        ("CodeDeliveryFailureException", 400));

    /// <summary>Lambda, as queues, pipes and workflows invoke it.</summary>
    public static Faults Lambda() => new("lambda", ("ServiceException", 500), ("TooManyRequestsException", 429));

    /// <summary>SES, as workflows call it.</summary>
    public static Faults Mail() => new(
        "ses", ("TooManyRequestsException", 429), ("LimitExceededException", 400), ("MessageRejected", 400), ("SendingPausedException", 400));
}
