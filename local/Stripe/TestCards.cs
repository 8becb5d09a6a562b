using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Shop.Local.Stripe;

/// <summary>What a card of Stripe's test mode does.</summary>
/// <param name="Decline">The decline code of the issuer; null for a card that can be charged.</param>
/// <param name="NeedsAuthentication">The customer must pass 3-D Secure before the charge.</param>
internal sealed record TestCard(
    string Number,
    string? Decline = null,
    string Message = "Your card was declined.",
    bool NeedsAuthentication = false,
    bool RefundFails = false,
    bool RefundIsPending = false,
    bool IsDisputed = false)
{
    public string Fingerprint { get; } = TestCards.FingerprintOf(Number);
}

/// <summary>The cards of Stripe's test mode that the local run knows, by the payment method that stands for each of them.</summary>
/// <remarks>https://docs.stripe.com/testing</remarks>
internal static class TestCards
{
    private static readonly FrozenDictionary<string, TestCard> ByMethod = new Dictionary<string, TestCard>
    {
        ["pm_card_visa"] = new("4242424242424242"),
        ["pm_card_chargeDeclined"] = new("4000000000000002", "generic_decline"),
        ["pm_card_chargeDeclinedInsufficientFunds"] =
            new("4000000000009995", "insufficient_funds", "Your card has insufficient funds."),
        ["pm_card_authenticationRequiredOnSetup"] = new("4000002500003155", NeedsAuthentication: true),
        ["pm_card_authenticationRequired"] = new("4000002760003184", NeedsAuthentication: true),
        ["pm_card_threeDSecure2Required"] = new("4000000000003220", NeedsAuthentication: true),
        ["pm_card_pendingRefund"] = new("4000000000007726", RefundIsPending: true),
        ["pm_card_refundFail"] = new("4000000000005126", RefundFails: true),
        ["pm_card_createDispute"] = new("4000000000000259", IsDisputed: true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TestCard> ByFingerprint =
        ByMethod.Values.ToFrozenDictionary(card => card.Fingerprint, StringComparer.Ordinal);

    public static TestCard? Find(string method) => ByMethod.GetValueOrDefault(method);

    public static TestCard? WithFingerprint(string fingerprint) => ByFingerprint.GetValueOrDefault(fingerprint);

    public static string FingerprintOf(string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number)))[..16];
}
