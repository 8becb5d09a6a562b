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
    public static Outcome<ProductDetails> Read(ProductForm form) =>
        Outcome.All(
            Outcome.All(
                ProductName.Read(form.Name),
                Description.Read(form.Description),
                Price.Read(form.Amount, form.Currency),
                Category.Read(form.Category),
                Outcome.Optional(form.ImageUrl, "imageUrl", ImageUrl.Read)),
            TaxClasses.Read(form.TaxClass),
            Weight.Read(form.WeightGrams),
            QuantityTierForm.Read(form.QuantityTiers))
            .Bind(x => Of(x.Item1, x.Item2, x.Item3, x.Item4));

    private static Outcome<ProductDetails> Of(
        (ProductName Name, Description Description, Price Price, Category Category, ImageUrl? ImageUrl) said,
        TaxClass taxClass, Weight weight, ValueList<(Quantity From, long Amount)> steps)
    {
        var tiers = steps.Select(step => new QuantityTier(step.From, new Price(new Money(step.Amount, said.Price.Money.Currency))));
        return QuantityTiers.Of(said.Price, tiers.ToValueList()).Map(quantityTiers => new ProductDetails(
            said.Name, said.Description, said.Price, said.Category, said.ImageUrl, taxClass, weight, quantityTiers));
    }
}
