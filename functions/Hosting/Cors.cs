namespace Shop.Functions.Hosting;

/// <summary>
/// Any origin may read the API's answers: who calls is told by a token in a header, never by a cookie, so a foreign page can do
/// nothing with a visitor's browser that it could not do without it.
/// </summary>
public static class Cors
{
    public const string AllowOrigin = "*";

    /// <summary>The answer's headers that a page may read besides the safelisted ones.</summary>
    public const string ExposeHeaders = "Location,Retry-After," + IdempotentAttribute.ReplayedHeader;
}
