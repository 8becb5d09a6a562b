namespace Shop.Functions.Hosting;

/// <summary>The request has no valid ID token of this shop's user pool.</summary>
internal sealed record Unauthenticated : Refusal
{
    public override string Message => "A valid ID token is required.";
}

/// <summary>The role of the caller does not allow the route.</summary>
internal sealed record Forbidden : Refusal
{
    public override string Message => "Your role does not allow this.";
}

/// <summary>There is no such resource, or the caller may not know that it exists.</summary>
internal sealed record NotFound : Refusal
{
    public override string Message => "This resource does not exist.";
}

/// <summary>The resource was changed since the client read it.</summary>
/// <param name="Sent">
/// The version that the request is based on; null when the client sent no version and another request changed the resource first.
/// </param>
/// <param name="Current">The version that is stored now.</param>
/// <param name="Representation">The current resource, as its routes show it; null when the route does not show the resource.</param>
internal sealed record EditConflict(long? Sent, long Current, object? Representation) : Refusal
{
    public override string Message => Sent is null
        ? $"Another request changed this resource at the same time. Its version is now {Current}. Please read it again."
        : $"Your change is based on version {Sent}, but the current version is {Current}. Please read it again.";
}

/// <summary>The Idempotency-Key was used for a request with another path or body.</summary>
internal sealed record IdempotencyKeyReused : Refusal
{
    public override string Message => "This Idempotency-Key was used for another request. Please use a new one.";
}

/// <summary>A service that the request needs does not answer at the moment, or too many requests change the same resource.</summary>
internal sealed record Unavailable : Refusal, IRetryLater
{
    public override string Message => "The shop is busy. Please try again.";

    public TimeSpan RetryAfter => TimeSpan.FromSeconds(1);
}

/// <summary>The user pool received too many attempts for this user.</summary>
internal sealed record TooManyRequests : Refusal, IRetryLater
{
    public override string Message => "Too many attempts. Please wait a while.";

    public TimeSpan RetryAfter => TimeSpan.FromMinutes(1);
}

/// <summary>A bug or a wrong configuration.</summary>
/// <param name="RequestId">The id to find the log lines of the request.</param>
internal sealed record Internal(string RequestId) : Refusal
{
    public override string Message => "The server failed to process the request.";
}
