using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>The cart of a user after a guest cart was merged into it.</summary>
/// <param name="Cart">The cart after the merge.</param>
/// <param name="Merge">The result for each item of the guest cart, in the order of the guest cart.</param>
internal sealed record MigrationView(CartView Cart, IReadOnlyList<MergedItemView> Merge)
{
    public static MigrationView Of(CartContents contents, MergeReport report) =>
        new(CartView.Of(contents), [.. report.Lines.Select(MergedItemView.Of)]);
}

/// <summary>An item of a guest cart that was merged.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Requested" example="2">The quantity in the guest cart.</param>
/// <param name="Merged" example="2">The number of these pieces that were added to the cart of the user.</param>
/// <param name="Outcome" example="combined">
/// <c>added</c>: a new item with all pieces. <c>combined</c>: all pieces were added to an item that the user already had. <c>limited</c>:
/// fewer pieces than requested were added; it can be none. Every other value is the reason why the item was not added.
/// </param>
internal sealed record MergedItemView(string ProductId, int Requested, int Merged, [property: Wire<MergeOutcome>] string Outcome)
{
    public static MergedItemView Of(MergedLine line) =>
        new($"{line.ProductId}", line.Requested.Count, line.Merged.Count, line.Outcome.Wire());
}
