namespace Shop.Domain.Inventory;

/// <summary>Finds differences between a product's stock and the records that explain it.</summary>
public static class Reconciliation
{
    /// <summary>
    /// The list of open orders has every order that is older than this time. The time is much longer than an index of a table lags, and
    /// longer than clocks differ. A correction follows a first finding after this time at the earliest, because an order that changes its
    /// status can be missing in the list for a moment.
    /// </summary>
    public static TimeSpan ListsLag => TimeSpan.FromMinutes(15);

    /// <summary>
    /// Compares a stock with the reservations of open orders and with its ledger. A finding about reservations corrects the stock when no
    /// younger order can explain it and an earlier look, at least <see cref="ListsLag"/> ago, has found the same.
    /// </summary>
    /// <param name="reservations">
    /// The reservations of all listed orders for the product, read while the stock did not change. Only held reservations count.
    /// </param>
    /// <param name="newest">The newest entries of the ledger, in descending order of the version; the oldest entries can be missing.</param>
    /// <returns>
    /// Null when everything is equal. The open finding of the stock, or null, when a younger order can explain the difference. The open
    /// finding about the total number of pieces, until a person changes this number.
    /// </returns>
    /// <exception cref="ArgumentException">A reservation or an entry belongs to another product.</exception>
    public static StockFinding? Of(
        Stock stock, ValueList<Reservation> reservations, ValueList<LedgerEntry> newest, DateTimeOffset now)
    {
        Argument.Require(
            reservations.All(reservation => reservation.ProductId == stock.ProductId),
            "All reservations must belong to the product of the stock.");
        Argument.Require(newest.All(entry => entry.ProductId == stock.ProductId), "All entries must belong to the product of the stock.");
        return OfReservations(stock, HeldBy(reservations), YoungPieces(stock, newest, now), now) ?? OfPieces(stock, newest, now);
    }

    /// <summary>The number of pieces that the reservations hold.</summary>
    public static Units HeldBy(IEnumerable<Reservation> reservations) =>
        new(reservations.Where(one => one.State == ReservationState.Held).Sum(one => one.Pieces.Count));

    /// <param name="young">The maximum number of reserved pieces of orders that are younger than the list; null when it is unknown.</param>
    private static StockFinding? OfReservations(Stock stock, Units held, Units? young, DateTimeOffset now)
    {
        var excess = stock.Reserved.Count - held.Count;
        if (excess == 0)
        {
            return null;
        }

        if (excess > 0 && excess <= (young?.Count ?? int.MaxValue))
        {
            return stock.Finding is { IsCorrected: false } known ? known : null;
        }

        var fault = excess > 0 ? StockFault.ReservedForNobody : StockFault.HeldButNotReserved;
        var finding = new StockFinding(fault, held, stock.Reserved, IsCorrected: false, now);
        var isSecondLook = stock.Finding is { IsCorrected: false } first && first.IsLike(finding) && now - first.At >= ListsLag;
        return finding with { IsCorrected = isSecondLook && young == default(Units) && -excess <= stock.Available.Count };
    }

    /// <summary>
    /// Compares the total number of pieces with the ledger. A difference has no correction: a stocktaking must find the true number. The
    /// record of the finding is an entry of the ledger too, so the finding stays open until a later entry changes the total number.
    /// </summary>
    private static StockFinding? OfPieces(Stock stock, ValueList<LedgerEntry> newest, DateTimeOffset now)
    {
        if (newest.Count == 0 || newest[0].Version != stock.Version || newest[0].Explains(stock))
        {
            return stock.Finding is { IsCorrected: false, Fault: StockFault.Surplus or StockFault.Shortage } open
                && !newest.Any(entry => entry.At > open.At && entry.Kind is LedgerKind.Increased or LedgerKind.Decreased) ? open : null;
        }

        var (logged, found) = (new Units((int)newest[0].After.Sum), new Units((int)stock.Pieces));
        return new(found > logged ? StockFault.Surplus : StockFault.Shortage, logged, found, IsCorrected: false, now);
    }

    private static Units? YoungPieces(Stock stock, ValueList<LedgerEntry> newest, DateTimeOffset now)
    {
        var young = newest.TakeWhile(entry => now - entry.At < ListsLag).ToList();
        var reachesBack = young.Count < newest.Count || newest is [.., { Kind: LedgerKind.Opened }];
        var isWhole = newest.Select((entry, index) => entry.Version == stock.Version - index).All(follows => follows);
        return reachesBack && isWhole ? new Units((int)young.Sum(entry => long.Max(entry.Change.Reserved, 0))) : null;
    }
}
