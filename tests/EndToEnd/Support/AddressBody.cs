namespace Shop.Tests.EndToEnd.Support;

internal static class AddressBody
{
    public static object In(string city) =>
        new { name = "Ada Lovelace", line1 = "12 Main St", city, region = "IL", postalCode = "62701", country = "US" };
}
