namespace Shop.Local.Simulation.Worlds;

/// <summary>What a customer does with one order.</summary>
/// <param name="Pause">The time before the customer fills the cart.</param>
/// <param name="Cart">The pieces of each product.</param>
/// <param name="PaymentMethod">A payment method of Stripe's test mode.</param>
/// <param name="Authentication">Whether the customer passes the challenge of the bank; null when the customer does not react to it.</param>
/// <param name="CancelsAfter">The time from the answer of POST /orders to the cancellation; null when the customer does not cancel.</param>
internal sealed record OrderPlan(
    TimeSpan Pause, IReadOnlyDictionary<string, int> Cart, string PaymentMethod, bool? Authentication = null, TimeSpan? CancelsAfter = null)
{
    // The first method is the most frequent one.
    private static readonly string[] PaymentMethods =
    [
        "pm_card_visa", "pm_card_visa", "pm_card_visa", "pm_card_chargeDeclined", "pm_card_chargeDeclinedInsufficientFunds",
        "pm_card_authenticationRequired", "pm_card_authenticationRequired", "pm_card_threeDSecure2Required", "pm_card_pendingRefund",
        "pm_card_refundFail", "pm_card_createDispute",
    ];

    public bool HasCoupon { get; init; }

    /// <summary>Whether the customer fills a guest cart first and merges it after signing in.</summary>
    public bool MergesGuestCart { get; init; }

    /// <summary>Whether the customer, and a stranger, read the order.</summary>
    public bool IsRead { get; init; }

    public static OrderPlan Draw(SimulatedWorld world)
    {
        var chance = world.Chance;
        return new(
            chance.Milliseconds(0, world.IsRush ? 100 : 60_000),
            chance.Shuffled(world.Products).Take(chance.Between(1, 3)).ToDictionary(product => product, _ => chance.Between(1, 3)),
            chance.One(PaymentMethods),
            chance.Is(0.75) ? chance.Is(0.7) : null,
            chance.Is(0.25) ? chance.Milliseconds(0, 1_000 * chance.One([2, 20, 300, 1_200])) : null)
        {
            HasCoupon = chance.Is(0.2),
            MergesGuestCart = chance.Is(0.2),
            IsRead = chance.Is(0.3),
        };
    }
}
