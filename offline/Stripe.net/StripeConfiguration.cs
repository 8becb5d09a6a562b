namespace Stripe;

public static class StripeConfiguration
{
    /// <summary>The API version of all requests.</summary>
    public static string ApiVersion => "2026-07-29.dahlia";

    public static string StripeNetVersion => "52.2.0";
}
