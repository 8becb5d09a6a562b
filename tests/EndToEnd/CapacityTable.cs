namespace Shop.Tests.EndToEnd;

/// <summary>
/// What every route takes of DynamoDB in a walk through the shop: requests, and the capacity units that AWS would bill (a transaction
/// twice, an index entry once, a failed condition all the same). A route stands here once for each of its ways that cost differently.
/// </summary>
internal static class CapacityTable
{
    public const string Expected =
        """
        GET /health                              200 | 0 requests | 0 read | 0 write
        """;
}
