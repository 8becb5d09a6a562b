namespace Shop.Domain.Carts;

/// <summary>What became of a guest's line; the wire text is the name in kebab-case.</summary>
public enum MergeOutcome
{
    /// <summary>A new line, with all pieces.</summary>
    Added,

    /// <summary>All pieces came on top of those that the user had.</summary>
    Combined,

    /// <summary>Only some pieces came in, or none: a line holds no more, or no more are in stock.</summary>
    Limited,

    /// <summary>None is in stock.</summary>
    OutOfStock,

    /// <summary>The product is not sold any more.</summary>
    Unavailable,

    /// <summary>The user's cart holds as many different products as a cart can.</summary>
    OverLimit,

    /// <summary>The product is sold in another currency than the cart's.</summary>
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
