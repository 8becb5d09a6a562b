using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>A user's cart after a guest's was merged into it.</summary>
/// <param name="Merge">What became of each of the guest's items, in its order.</param>
internal sealed record MigrationView(CartView Cart, IReadOnlyList<MergedItemView> Merge)
{
    public static MigrationView Of(CartContents contents, MergeReport report) =>
        new(CartView.Of(contents), [.. report.Lines.Select(MergedItemView.Of)]);
}

/// <param name="Requested">How many pieces the guest wanted.</param>
/// <param name="Merged">How many of them came into the user's cart.</param>
/// <param name="Outcome"><c>added</c>, <c>combined</c>, <c>limited</c>, <c>out-of-stock</c>, <c>unavailable</c>, <c>over-limit</c> or <c>other-currency</c>.</param>
internal sealed record MergedItemView(string ProductId, int Requested, int Merged, [property: Wire<MergeOutcome>] string Outcome)
{
    public static MergedItemView Of(MergedLine line) =>
        new($"{line.ProductId}", line.Requested.Count, line.Merged.Count, line.Outcome.Wire());
}
