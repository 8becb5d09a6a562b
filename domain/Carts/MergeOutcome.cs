namespace Shop.Domain.Carts;

/// <summary>The result of merging one guest line; the wire text is the name in kebab-case.</summary>
public enum MergeOutcome
{
    /// <summary>A new line with all pieces.</summary>
    Added,

    /// <summary>All pieces were added to the line that the user already had.</summary>
    Combined,

    /// <summary>
    /// Fewer pieces than requested were added; it can be none. The missing pieces are above <see cref="Quantity.Max"/> or not available.
    /// </summary>
    Limited,

    /// <summary>No pieces are available.</summary>
    OutOfStock,

    /// <summary>The product is no longer sold.</summary>
    Unavailable,

    /// <summary>The user's cart has <see cref="Cart.MaxLines"/> lines already.</summary>
    OverLimit,

    /// <summary>The product is sold in another currency than the products in the user's cart.</summary>
    OtherCurrency,
}

public static class MergeOutcomes
{
    public static string Wire(this MergeOutcome outcome) => outcome switch
    {
        MergeOutcome.Added => "added",
        MergeOutcome.Combined => "combined",
        MergeOutcome.Limited => "limited",
        MergeOutcome.OutOfStock => "out-of-stock",
        MergeOutcome.Unavailable => "unavailable",
        MergeOutcome.OverLimit => "over-limit",
        MergeOutcome.OtherCurrency => "other-currency",
    };

    public static Outcome<MergeOutcome> Read(string? text, string field = "outcome") => WireText.Read<MergeOutcome>(text, field, Wire);
}
