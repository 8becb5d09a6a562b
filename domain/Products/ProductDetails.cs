using Shop.Domain.Pricing;

namespace Shop.Domain.Products;

/// <summary>What a seller says about a product, and may edit.</summary>
public sealed record ProductDetails
{
    /// <exception cref="ArgumentException">The quantity tiers are not those of the price.</exception>
    public ProductDetails(
        ProductName name, Description description, Price price, Category category, ImageUrl? imageUrl,
        TaxClass taxClass, Weight weight, QuantityTiers quantityTiers)
    {
        if (QuantityTiers.Of(price, quantityTiers.Tiers) is not Outcome<QuantityTiers>.Success)
        {
            throw new ArgumentException("The tiers lower another price.", nameof(quantityTiers));
        }

        (Name, Description, Price, Category, ImageUrl) = (name, description, price, category, imageUrl);
        (TaxClass, Weight, QuantityTiers) = (taxClass, weight, quantityTiers);
    }

    public ProductName Name { get; init; }

    public Description Description { get; init; }

    /// <summary>What one piece costs when few are bought.</summary>
    public Price Price { get; }

    public Category Category { get; init; }

    public ImageUrl? ImageUrl { get; init; }

    public TaxClass TaxClass { get; init; }

    /// <summary>Of one piece.</summary>
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
            .Of(price, tiers.Select(tier => new QuantityTier(tier.From, new Price(new Money(tier.Amount, price.Money.Currency)))).ToValueList())
            .Map(of => new ProductDetails(name, description, price, category, imageUrl, taxClass, weight, of)));
    }
}
