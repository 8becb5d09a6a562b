namespace Shop.Tests.EndToEnd.Support;

/// <summary>Bodies of POST /orders.</summary>
internal static class OrderBody
{
    public static object Address { get; } =
        new { name = "Ada King", line1 = "1 Main St", city = "Austin", region = "TX", postalCode = "78701", country = "US" };

    public static object With(string paymentMethodId) => new { paymentMethodId, shippingAddress = Address };
}
