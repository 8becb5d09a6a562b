using Shop.Domain.Inventory;
using Shop.Domain.Users;

namespace Shop.Domain.Products;

/// <summary>A product for sale. <see cref="Stock"/> has the number of its pieces.</summary>
public sealed record Product
{
    /// <exception cref="ArgumentException">
    /// The price is not the current price of the history, <paramref name="updatedAt"/> is before <paramref name="createdAt"/>, or the
    /// version is below 1.
    /// </exception>
    public Product(
        ProductId id, ProductDetails details, UserId? owner, ProductStatus status, PriceHistory priceHistory,
        DateTimeOffset createdAt, DateTimeOffset updatedAt, long version)
    {
        Argument.Require(priceHistory.Current == details.Price, "The price must be the current price of the history.");
        ArgumentOutOfRangeException.ThrowIfLessThan(updatedAt, createdAt);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        (Id, Details, Owner, Status, PriceHistory) = (id, details, owner, status, priceHistory);
        (CreatedAt, UpdatedAt, Version) = (createdAt, updatedAt, version);
    }

    public ProductId Id { get; }

    public ProductDetails Details { get; private init; }

    /// <summary>The vendor; null when the shop itself sells the product.</summary>
    public UserId? Owner { get; }

    public ProductStatus Status { get; private init; }

    public PriceHistory PriceHistory { get; private init; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The time of the last change. It is not before <see cref="CreatedAt"/>, even when the clock is wrong.</summary>
    public DateTimeOffset UpdatedAt { get; private init; }

    /// <summary>The version: 1 for a new product; each change adds 1.</summary>
    public long Version { get; private init; }

    /// <summary>
    /// Creates a product with its stock. A product that a vendor creates belongs to the vendor. A product that an administrator creates
    /// belongs to the shop.
    /// </summary>
    /// <returns>Refused: <see cref="CannotSell"/>, or <see cref="Invalid"/> with every bad field.</returns>
    public static Outcome<(Product Product, Stock Stock)> Create(NewProductForm draft, ProductId id, Actor by, DateTimeOffset now)
    {
        if (by.Role == Role.Customer)
        {
            return new CannotSell(by.Role);
        }

        var reader = new FormReader();
        var details = reader.Take(ProductDetails.Read(draft.Form));
        var stock = reader.Take(Stock.Open(id, draft.Stock));
        return reader.Build(() => (New(details, id, by, now), stock));
    }

    /// <summary>Replaces the details. Setting the same details again changes nothing.</summary>
    /// <returns>Refused: <see cref="CannotSell"/>, <see cref="NotYourProduct"/>, <see cref="ProductRetired"/>.</returns>
    public Outcome<Product> Edit(ProductDetails details, Actor by, DateTimeOffset now) =>
        MayChange(by) is { } refusal ? refusal
        : Status == ProductStatus.Retired ? new ProductRetired(Id)
        : Changed(this with { Details = details, PriceHistory = PriceHistory.With(details.Price, now.NotBefore(UpdatedAt)) }, now);

    /// <summary>Ends the sale of the product. A product that is already retired does not change.</summary>
    /// <returns>Refused: <see cref="CannotSell"/>, <see cref="NotYourProduct"/>.</returns>
    public Outcome<Product> Retire(Actor by, DateTimeOffset now) =>
        MayChange(by) is { } refusal ? refusal : Changed(this with { Status = ProductStatus.Retired }, now);

    /// <summary>Starts the sale of a retired product again. An active product does not change.</summary>
    /// <returns>Refused: <see cref="CannotSell"/>, <see cref="NotYourProduct"/>.</returns>
    public Outcome<Product> Restore(Actor by, DateTimeOffset now) =>
        MayChange(by) is { } refusal ? refusal : Changed(this with { Status = ProductStatus.Active }, now);

    /// <summary>Returns this product if the actor may change the product and its stock.</summary>
    /// <returns>Refused: <see cref="CannotSell"/>, <see cref="NotYourProduct"/>.</returns>
    public Outcome<Product> For(Actor by) => MayChange(by) is { } refusal ? refusal : this;

    private static Product New(ProductDetails details, ProductId id, Actor by, DateTimeOffset now) => new(
        id, details, by.Role == Role.Vendor ? by.Id : null, ProductStatus.Active, PriceHistory.Start(details.Price, now),
        createdAt: now, updatedAt: now, version: 1);

    private Refusal? MayChange(Actor by) => by.Role switch
    {
        Role.Admin => null,
        Role.Vendor => by.Id == Owner ? null : new NotYourProduct(Id),
        Role.Customer => new CannotSell(by.Role),
    };

    private Product Changed(Product next, DateTimeOffset now) =>
        next == this ? this : next with { UpdatedAt = now.NotBefore(UpdatedAt), Version = Version + 1 };
}
