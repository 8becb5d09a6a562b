using Shop.Functions.Carts;

namespace Shop.Functions.Hosting;

/// <summary>
/// Every origin may read the answers of the API. The caller is known by a token in a header and never by a cookie, so a page of another
/// origin gets no access that it does not have without the browser.
/// </summary>
public static class Cors
{
    public const string AllowOrigin = "*";

    /// <summary>The request headers that a page may send.</summary>
    public const string AllowHeaders =
        "Authorization,Content-Type," + IdempotentAttribute.Header + "," + GuestHeader.Name + "," + Log.CorrelationHeader;

    /// <summary>The response headers that a page may read besides the safelisted ones.</summary>
    public const string ExposeHeaders = "Location,Retry-After," + IdempotentAttribute.ReplayedHeader;
}
