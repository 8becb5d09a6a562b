using Shop.Domain.Products;

namespace Shop.Domain.Carts;

/// <summary>What became of each line of a guest's cart, in its order.</summary>
public sealed record MergeReport(GuestCartHash Guest, ValueList<MergedLine> Lines);

/// <param name="Merged">How many of the requested pieces came into the user's cart: 0 to all.</param>
public sealed record MergedLine(ProductId ProductId, Quantity Requested, Units Merged, MergeOutcome Outcome);
