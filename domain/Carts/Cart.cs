using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Carts;

/// <summary>
/// What somebody means to buy: up to <see cref="MaxLines"/> products, all seen at prices of one currency. It reserves nothing; what
/// is still for sale, at what price and how many, stands in its <see cref="CartContents"/>.
/// </summary>
public sealed record Cart
{
    public const int MaxLines = 40;

    /// <summary>How many merges a cart remembers; the oldest are forgotten.</summary>
    public const int MaxMerges = 10;

    /// <exception cref="ArgumentException">
    /// There are too many lines or merges, or two lines of one product, or of two currencies; or a guest's cart was merged into; or the
    /// version is negative.
    /// </exception>
    public Cart(CartOwner owner, ValueList<CartLine> lines, ValueList<MergeReport> merges, DateTimeOffset updatedAt, long version)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lines.Count, MaxLines, nameof(lines));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(merges.Count, owner is CartOwner.User ? MaxMerges : 0, nameof(merges));
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        if (lines.DistinctBy(line => line.ProductId).Count() != lines.Count || lines.DistinctBy(line => line.Currency).Count() > 1)
        {
            throw new ArgumentException("A cart has one line a product, all of one currency.", nameof(lines));
        }

        (Owner, Lines, Merges, UpdatedAt, Version) = (owner, lines, merges, updatedAt, version);
    }

    /// <summary>How long a guest's cart is kept after its last change.</summary>
    public static TimeSpan GuestLife { get; } = TimeSpan.FromDays(30);

    public CartOwner Owner { get; }

    /// <summary>In the order in which the products came into the cart.</summary>
    public ValueList<CartLine> Lines { get; private init; }

    /// <summary>The last merges into a user's cart, the oldest first.</summary>
    public ValueList<MergeReport> Merges { get; private init; }

    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>One more with each change; 0 for a user who never put anything into his cart.</summary>
    public long Version { get; private init; }

    /// <summary>Null for an empty cart.</summary>
    public Currency? Currency => Lines.Count > 0 ? Lines[0].Currency : null;

    /// <summary>Null for a user's cart, which stays.</summary>
    public DateTimeOffset? ExpiresAt => Owner is CartOwner.Guest ? UpdatedAt + GuestLife : null;

    /// <summary>A user's cart before its first change.</summary>
    public static Cart Of(UserId user, DateTimeOffset now) => new(new CartOwner.User(user), [], [], now, version: 0);

    public static Cart Open(GuestCartHash guest, DateTimeOffset now) => new(new CartOwner.Guest(guest), [], [], now, version: 1);

    public bool IsExpiredAt(DateTimeOffset now) => ExpiresAt <= now;

    public CartLine? Line(ProductId product) => Lines.FirstOrDefault(line => line.ProductId == product);

    /// <summary>What a merge of this guest cart came to, if it is remembered.</summary>
    public MergeReport? Merged(GuestCartHash guest) => Merges.FirstOrDefault(merge => merge.Guest == guest);

    /// <summary>
    /// Puts a product into the cart, or says anew how many of it are wanted; the line then has today's price. The same again changes
    /// nothing.
    /// </summary>
    /// <returns>
    /// Refused: <see cref="ProductIsRetired"/>, <see cref="OtherCurrency"/>, <see cref="OutOfStock"/>, <see cref="CartFull"/>.
    /// </returns>
    public Outcome<Cart> Set(Product product, Stock stock, Quantity quantity, DateTimeOffset now)
    {
        var price = product.Details.Price;
        var others = Lines.Where(line => line.ProductId != product.Id).ToValueList();
        return product.Status == ProductStatus.Retired ? new ProductIsRetired(product.Id)
            : others.Count > 0 && others[0].Currency != price.Money.Currency ? new OtherCurrency(others[0].Currency, price.Money.Currency)
            : quantity.Count > stock.Available.Count ? new OutOfStock(product.Id, stock.Available)
            : others.Count == MaxLines ? new CartFull()
            : With(
                others.Count < Lines.Count
                    ? [.. Lines.Select(line => line.ProductId == product.Id ? line with { Quantity = quantity, Price = price } : line)]
                    : [.. Lines, new CartLine(product.Id, quantity, price, now)],
                now);
    }

    /// <summary>Takes a product out; one that is not in the cart changes nothing.</summary>
    public Cart Remove(ProductId product, DateTimeOffset now) => With(Lines.Where(line => line.ProductId != product).ToValueList(), now);

    /// <summary>
    /// Takes out exactly these pieces, so that what was put in since stays. Pieces that are not in the cart any more change nothing.
    /// </summary>
    public Cart Remove(IEnumerable<(ProductId Product, Quantity Quantity)> pieces, DateTimeOffset now)
    {
        var taken = pieces.ToLookup(piece => piece.Product, piece => piece.Quantity.Count);
        return With(
            (from line in Lines
             let left = line.Quantity.Count - taken[line.ProductId].Sum()
             where left > 0
             select line with { Quantity = new Quantity(left) }).ToValueList(),
            now);
    }

    /// <summary>Takes everything out; an empty cart does not change.</summary>
    public Cart Clear(DateTimeOffset now) => With([], now);

    /// <summary>
    /// Takes over a guest's lines as <see cref="Merging"/> says, and remembers it: the same guest cart again changes nothing and gives
    /// the same report.
    /// </summary>
    /// <exception cref="ArgumentException">This is no user's cart, or the other no guest's.</exception>
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

    // A clock that is behind does not turn time back.
    private Cart Changed(DateTimeOffset now) => this with { UpdatedAt = now < UpdatedAt ? UpdatedAt : now, Version = Version + 1 };
}
