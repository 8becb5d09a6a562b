namespace Shop.Tests.EndToEnd.Support;

internal static class CouponBody
{
    public static object TenPercent(string code, int? maxUses = null) =>
        new { code, basisPointsOff = 1_000, validFrom = "2025-01-01T00:00:00Z", maxUses = maxUses ?? 1_000 };

    public static object Terms(int basisPointsOff) => new { basisPointsOff, validFrom = "2025-01-01T00:00:00Z" };

    public static string NewCode() => Guid.NewGuid().ToString("N")[..20].ToUpperInvariant();
}
