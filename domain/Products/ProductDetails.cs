using Shop.Domain.Pricing;

namespace Shop.Domain.Products;

/// <summary>The part of a product that its seller can edit.</summary>
public sealed record ProductDetails
{
    /// <exception cref="ArgumentException">The quantity tiers do not fit the price.</exception>
    public ProductDetails(
        ProductName name, Description description, Price price, Category category, ImageUrl? imageUrl,
        TaxClass taxClass, Weight weight, QuantityTiers quantityTiers)
    {
        Argument.Require(
            QuantityTiers.Of(price, quantityTiers.Tiers) is Outcome<QuantityTiers>.Success,
            "The quantity tiers must fit the price.");
        (Name, Description, Price, Category, ImageUrl) = (name, description, price, category, imageUrl);
        (TaxClass, Weight, QuantityTiers) = (taxClass, weight, quantityTiers);
    }

    public ProductName Name { get; init; }

    public Description Description { get; init; }

    /// <summary>The price of one piece for a quantity below the first quantity tier.</summary>
    public Price Price { get; }

    public Category Category { get; init; }

    public ImageUrl? ImageUrl { get; init; }

    public TaxClass TaxClass { get; init; }

    /// <summary>The weight of one piece.</summary>
    public Weight Weight { get; init; }

    public QuantityTiers QuantityTiers { get; }

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public static Outcome<ProductDetails> Read(ProductForm form)
    {
        var reader = new FormReader();
        var name = reader.Take(ProductName.Read(form.Name));
        var description = reader.Take(Description.Read(form.Description));
        var price = reader.Take(Price.Read(form.Amount, form.Currency));
        var category = reader.Take(Category.Read(form.Category));
        var imageUrl = reader.Take(Outcome.Optional(form.ImageUrl, "imageUrl", ImageUrl.Read));
        var taxClass = reader.Take(TaxClasses.Read(form.TaxClass));
        var weight = reader.Take(Weight.Read(form.WeightGrams));
        var tiers = reader.Take(QuantityTiers.Read(form.QuantityTiers ?? []));
        return reader.Build(() => QuantityTiers
            .Of(price, tiers.Select(tier => new QuantityTier(tier.From, PriceOf(tier.Amount))).ToValueList())
            .Map(quantityTiers => new ProductDetails(name, description, price, category, imageUrl, taxClass, weight, quantityTiers)));

        Price PriceOf(long amount) => new(new Money(amount, price.Money.Currency));
    }
}

/// <summary>The details of a product as the client sent them.</summary>
/// <param name="Amount">The field <c>price.amount</c>, in minor units.</param>
/// <param name="Currency">The field <c>price.currency</c>.</param>
/// <param name="ImageUrl">Null for no image.</param>
/// <param name="TaxClass">Null for the standard class.</param>
/// <param name="WeightGrams">Null for 0 grams.</param>
/// <param name="QuantityTiers">Null for no tiers.</param>
public sealed record ProductForm(
    string? Name, string? Description, long? Amount, string? Currency, string? Category, string? ImageUrl = null,
    string? TaxClass = null, long? WeightGrams = null, ValueList<QuantityTierForm>? QuantityTiers = null);
