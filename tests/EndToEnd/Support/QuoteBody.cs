namespace Shop.Tests.EndToEnd.Support;

internal static class QuoteBody
{
    public static object To(string country, string region, string postalCode, string? couponCode = null)
    {
        var shippingAddress = new { name = "Ada Lovelace", line1 = "1 Main St", city = "Town", region, postalCode, country };
        return couponCode is null ? new { shippingAddress } : new { shippingAddress, couponCode };
    }
}
