using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>The result of a merge for each line of the guest's cart, in the order of that cart.</summary>
public sealed record MergeReport(GuestCartHash Guest, ValueList<MergedLine> Lines);

/// <param name="Requested">The quantity in the guest's cart.</param>
/// <param name="Merged">The number of these pieces that were added to the user's cart.</param>
public sealed record MergedLine(ProductId ProductId, Quantity Requested, Units Merged, MergeOutcome Outcome);
