namespace Shop.Local.Stripe;

/// <param name="newToken">Letters and digits that no other call returns.</param>
internal sealed class StripeIds(Func<string> newToken)
{
    /// <summary>A new id, such as <c>pi_…</c>.</summary>
    public string New(string prefix) => $"{prefix}_{newToken()}";
}
