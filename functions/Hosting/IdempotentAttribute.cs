namespace Shop.Functions.Hosting;

/// <summary>
/// A retry of the request under the same <see cref="Header"/> takes no second effect: the handler works through
/// <see cref="Idempotency.Once"/>. The header is optional; without it every request is a new one.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class IdempotentAttribute : Attribute
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says that an answer is the stored one of an earlier request.</summary>
    public const string ReplayedHeader = "Idempotent-Replayed";

    /// <summary>Of printable ASCII characters without blanks, as Stripe has it.</summary>
    public const int MaxLength = 255;

    public const string Description =
        "A key of your own, new for every request that is not a retry: 1 to 255 printable characters. The answer is kept 30 days.";
}
