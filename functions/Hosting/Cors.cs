namespace Shop.Functions.Hosting;

/// <summary>
/// Every origin may read the answers of the API. The caller is known by a token in a header and never by a cookie, so a page of another
/// origin gets no access that it does not have without the browser.
/// </summary>
public static class Cors
{
    public const string AllowOrigin = "*";

    /// <summary>The response headers that a page may read besides the safelisted ones.</summary>
    public const string ExposeHeaders = "Location,Retry-After," + IdempotentAttribute.ReplayedHeader;
}
