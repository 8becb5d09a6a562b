using Shop.Functions.Carts;

namespace Shop.Functions.Hosting;

/// <summary>
/// Allows every origin to read the answers of the API. The API identifies a caller by a token in a header, never by a cookie. The browser
/// does not add this header itself, so a page of another origin gets no additional access.
/// </summary>
public static class Cors
{
    public const string AllowOrigin = "*";

    /// <summary>The request headers that a page may send.</summary>
    public const string AllowHeaders =
        "Authorization,Content-Type," + IdempotentAttribute.Header + "," + GuestHeader.Name + "," + Log.CorrelationHeader;

    /// <summary>The response headers that a page may read, besides the headers that CORS always allows.</summary>
    public const string ExposeHeaders = "Location,Retry-After," + IdempotentAttribute.ReplayedHeader;
}
