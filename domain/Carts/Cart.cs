using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Carts;

/// <summary>
/// The products that a user or a guest wants to buy: at most <see cref="MaxLines"/> lines, all prices in one currency. A cart reserves no
/// stock; <see cref="CartContents"/> has current prices and availability.
/// </summary>
public sealed record Cart
{
    public const int MaxLines = 40;

    /// <summary>The maximum number of confirmed orders that a cart remembers; older orders are dropped.</summary>
    public const int MaxOrders = 10;

    /// <summary>The maximum number of merges that a cart keeps; older merges are dropped.</summary>
    public const int MaxMerges = 10;

    /// <exception cref="ArgumentException">
    /// There are more than <see cref="MaxLines"/> lines or <see cref="MaxMerges"/> merges, two lines have the same product or different
    /// currencies, a guest's cart has merges, or the version is negative.
    /// </exception>
    public Cart(CartOwner owner, ValueList<CartLine> lines, ValueList<MergeReport> merges, DateTimeOffset updatedAt, long version)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lines.Count, MaxLines, nameof(lines));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(merges.Count, owner is CartOwner.User ? MaxMerges : 0, nameof(merges));
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        Argument.Require(
            lines.AreDistinctBy(line => line.ProductId) && lines.DistinctBy(line => line.Currency).Count() <= 1,
            "A cart has one line per product, all in one currency.");
        (Owner, Lines, Merges, UpdatedAt, Version) = (owner, lines, merges, updatedAt, version);
    }

    /// <summary>How long a guest's cart is kept after its last change.</summary>
    public static TimeSpan GuestLife { get; } = TimeSpan.FromDays(30);

    public CartOwner Owner { get; }

    /// <summary>The lines, in the order in which the products were added.</summary>
    public ValueList<CartLine> Lines { get; private init; }

    /// <summary>The last merges into a user's cart, oldest first.</summary>
    public ValueList<MergeReport> Merges { get; private init; }

    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>The version. A user's cart starts at 0, a guest's cart at 1; each change adds 1.</summary>
    public long Version { get; private init; }

    /// <summary>
    /// The order that was placed for this version of the cart; null when no order was placed. Any change of the cart removes it.
    /// </summary>
    public OpenOrder? OpenOrder { get; init; }

    /// <summary>
    /// The placed orders that <see cref="OrderLimits"/> counts, in no order. A change of the cart keeps them. There are fewer than
    /// <see cref="OrderLimits.MaxOpen"/> plus <see cref="OrderLimits.MaxFailedPayments"/>.
    /// </summary>
    public ValueList<OrderId> Placed { get; init; } = [];

    /// <summary>The last confirmed orders whose pieces were removed, oldest first.</summary>
    public ValueList<OrderId> Orders { get; init; } = [];

    /// <summary>The currency of all lines; null for an empty cart.</summary>
    public Currency? Currency => Lines.Count > 0 ? Lines[0].Currency : null;

    /// <summary>When a guest's cart expires; null for a user's cart, which does not expire.</summary>
    public DateTimeOffset? ExpiresAt => Owner is CartOwner.Guest ? UpdatedAt + GuestLife : null;

    /// <summary>A user's cart before its first change.</summary>
    public static Cart Of(UserId user, DateTimeOffset now) => new(new CartOwner.User(user), [], [], now, version: 0);

    public static Cart Open(GuestCartHash guest, DateTimeOffset now) => new(new CartOwner.Guest(guest), [], [], now, version: 1);

    public bool IsExpiredAt(DateTimeOffset now) => ExpiresAt <= now;

    public CartLine? Line(ProductId product) => Lines.FirstOrDefault(line => line.ProductId == product);

    /// <summary>The report of the merge of this guest cart; null when the cart does not have the report.</summary>
    public MergeReport? Merged(GuestCartHash guest) => Merges.FirstOrDefault(merge => merge.Guest == guest);

    /// <summary>
    /// Adds a product or replaces the quantity of its line; the line then has the current price. Repeating the call changes nothing.
    /// </summary>
    /// <returns>
    /// Refused: <see cref="ProductRetired"/>, <see cref="OtherCurrency"/>, <see cref="OutOfStock"/>, <see cref="CartFull"/>.
    /// </returns>
    public Outcome<Cart> Set(Product product, Stock stock, Quantity quantity, DateTimeOffset now)
    {
        var price = product.Details.Price;
        var others = Lines.Where(line => line.ProductId != product.Id).ToValueList();
        return product.Status == ProductStatus.Retired ? new ProductRetired(product.Id)
            : others.Count > 0 && others[0].Currency != price.Money.Currency ? new OtherCurrency(others[0].Currency, price.Money.Currency)
            : quantity.Count > stock.Available.Count ? new OutOfStock(product.Id, stock.Available)
            : others.Count == MaxLines ? new CartFull()
            : With(
                others.Count < Lines.Count
                    ? [.. Lines.Select(line => line.ProductId == product.Id ? line with { Quantity = quantity, Price = price } : line)]
                    : [.. Lines, new CartLine(product.Id, quantity, price, now)],
                now);
    }

    /// <summary>Removes a product. When the product is not in the cart, nothing changes.</summary>
    public Cart Remove(ProductId product, DateTimeOffset now) => With(Lines.Where(line => line.ProductId != product).ToValueList(), now);

    /// <summary>Records a new order of this cart. The version does not change.</summary>
    /// <param name="counting">The earlier orders that <see cref="OrderLimits"/> still counts.</param>
    public Cart Ordered(OrderId order, ValueList<Order> counting) => this with
    {
        OpenOrder = new(order, Version),
        Placed = [.. counting.Select(earlier => earlier.Id), order],
    };

    /// <summary>
    /// Removes exactly the pieces of a confirmed order. Pieces that were added later remain. A second call for the same order changes nothing.
    /// </summary>
    public Cart Remove(OrderId order, IEnumerable<(ProductId Product, Quantity Quantity)> pieces, DateTimeOffset now)
    {
        if (Orders.Contains(order))
        {
            return this;
        }

        var taken = pieces.ToLookup(piece => piece.Product, piece => piece.Quantity.Count);
        var left =
            from line in Lines
            let quantity = line.Quantity.Count - taken[line.ProductId].Sum()
            where quantity > 0
            select line with { Quantity = new Quantity(quantity) };
        return (this with { Lines = left.ToValueList(), Orders = [.. Orders.TakeLast(MaxOrders - 1), order] }).Changed(now);
    }

    /// <summary>Removes all lines. An empty cart does not change.</summary>
    public Cart Clear(DateTimeOffset now) => With([], now);

    /// <summary>
    /// Merges the lines of a guest cart by the rules of <see cref="Merging"/> and keeps the report. Merging the same guest cart again
    /// changes nothing and returns the kept report.
    /// </summary>
    /// <exception cref="ArgumentException">This cart is not a user's cart, or <paramref name="guest"/> is not a guest's cart.</exception>
    public (Cart Cart, MergeReport Report) Merge(CartContents guest, DateTimeOffset now)
    {
        if (Owner is not CartOwner.User || guest.Cart.Owner is not CartOwner.Guest from)
        {
            throw new ArgumentException("A guest's cart is merged into a user's.", nameof(guest));
        }

        if (Merged(from.Hash) is { } before)
        {
            return (this, before);
        }

        var (lines, merged) = Merging.Take(Lines, guest);
        var report = new MergeReport(from.Hash, merged);
        var next = this with { Lines = lines, Merges = [.. Merges.TakeLast(MaxMerges - 1), report] };
        return (next.Changed(now), report);
    }

    private Cart With(ValueList<CartLine> lines, DateTimeOffset now) =>
        lines.Equals(Lines) ? this : (this with { Lines = lines }).Changed(now);

    private Cart Changed(DateTimeOffset now) =>
        this with { UpdatedAt = now.NotBefore(UpdatedAt), Version = Version + 1, OpenOrder = null };
}
