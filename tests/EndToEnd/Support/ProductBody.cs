namespace Shop.Tests.EndToEnd.Support;

internal static class ProductBody
{
    public static object In(string category, long cents = 1299, int stock = 12) => new
    {
        name = "The Left Hand of Darkness",
        description = "A novel.",
        price = new { amount = cents, currency = "USD" },
        category,
        stock,
    };

    /// <summary>The body of PUT: the same without the stock.</summary>
    public static object Edited(string category, long cents, long? version = null) => new
    {
        name = "The Left Hand of Darkness",
        description = "A novel.",
        price = new { amount = cents, currency = "USD" },
        category,
        version,
    };
}
