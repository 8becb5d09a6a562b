namespace Shop.Tests.EndToEnd.Support;

internal static class ProductBody
{
    public static object In(string category) => new
    {
        name = "The Left Hand of Darkness",
        description = "A novel.",
        price = new { amount = 1299, currency = "USD" },
        category,
        stock = 12,
    };
}
