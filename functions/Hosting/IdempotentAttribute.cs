using Shop.Functions.Idempotency;

namespace Shop.Functions.Hosting;

/// <summary>
/// A retry of the request under the same <see cref="Header"/> has no second effect and gets the stored answer: see
/// <see cref="StoredAnswers"/>. Unless it is <see cref="Required"/>, the header is optional; without it every request is a new one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdempotentAttribute : Attribute
{
    public const string Header = "Idempotency-Key";

    /// <summary>The response header of a stored answer: <c>true</c>.</summary>
    public const string ReplayedHeader = "Idempotent-Replayed";

    /// <summary>The highest number of printable ASCII characters in a key, as Stripe limits it.</summary>
    public const int MaxLength = 255;

    /// <summary>Whether a request without the header is refused with 400.</summary>
    public bool Required { get; init; }

    internal HeaderAttribute Key => new(
        Header,
        $"A key that the client makes for each request that is not a retry: 1 to {MaxLength} printable ASCII characters without spaces. "
        + $"The answer is kept for {IdempotencyItem.Lifetime.TotalDays} days.") { Example = "7c1e2f4a-checkout-1", Required = Required };
}
