namespace Shop.Domain.Products;

/// <summary>What a seller says about a product, and may edit.</summary>
public sealed record ProductDetails(ProductName Name, Description Description, Price Price, Category Category, ImageUrl? ImageUrl)
{
    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public static Outcome<ProductDetails> Read(ProductForm form) =>
        Outcome.All(
            ProductName.Read(form.Name),
            Description.Read(form.Description),
            Price.Read(form.Amount, form.Currency),
            Category.Read(form.Category),
            Outcome.Optional(form.ImageUrl, "imageUrl", ImageUrl.Read))
            .Map(x => new ProductDetails(x.Item1, x.Item2, x.Item3, x.Item4, x.Item5));
}
