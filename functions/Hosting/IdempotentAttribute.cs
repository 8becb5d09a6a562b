using Shop.Functions.Idempotency;

namespace Shop.Functions.Hosting;

/// <summary>
/// A retry of the request with the same value of <see cref="Header"/> has no second effect and gets the stored answer (see
/// <see cref="StoredAnswers"/>). The header is optional unless <see cref="Required"/> is true. A request without the header is always a
/// new request.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdempotentAttribute : Attribute
{
    public const string Header = "Idempotency-Key";

    /// <summary>The response header that marks a stored answer; its value is <c>true</c>.</summary>
    public const string ReplayedHeader = "Idempotent-Replayed";

    /// <summary>The maximum number of printable ASCII characters in a key. Stripe has the same limit.</summary>
    public const int MaxLength = 255;

    /// <summary>Whether a request without the header is refused with 400.</summary>
    public bool Required { get; init; }

    internal HeaderAttribute Key => new(
        Header,
        $"A key that the client makes for each request that is not a retry: 1 to {MaxLength} printable ASCII characters without spaces. "
        + $"The answer is kept for {IdempotencyItem.Lifetime.TotalDays} days.") { Example = "7c1e2f4a-checkout-1", Required = Required };
}
