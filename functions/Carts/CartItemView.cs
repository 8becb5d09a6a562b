using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>A product in a cart.</summary>
/// <param name="Name">Left out when the product is gone, as is the image's address.</param>
/// <param name="PriceSeen">What a piece cost when the item was last set.</param>
/// <param name="UnitPrice">What a piece costs now, before quantity prices; left out when the product is not sold any more.</param>
/// <param name="Subtotal">All pieces at today's price; left out when there is none in the cart's currency.</param>
/// <param name="Available">How many can be ordered now.</param>
/// <param name="Notices">What has changed since the item was last set.</param>
internal sealed record CartItemView(
    string ProductId,
    string? Name,
    string? ImageUrl,
    int Quantity,
    MoneyView PriceSeen,
    MoneyView? UnitPrice,
    MoneyView? Subtotal,
    int Available,
    IReadOnlyList<CartNoticeView> Notices,
    DateTimeOffset AddedAt)
{
    public static CartItemView Of(CartEntry entry) => new(
        $"{entry.Line.ProductId}",
        entry.Product?.Details.Name.Value,
        entry.Product?.Details.ImageUrl?.Value,
        entry.Line.Quantity.Count,
        MoneyView.Of(entry.Line.Price.Money),
        entry.PriceNow is { } price ? MoneyView.Of(price.Money) : null,
        entry.Subtotal is { } subtotal ? MoneyView.Of(subtotal) : null,
        entry.Available.Count,
        [.. entry.Notices.Select(CartNoticeView.Of)],
        entry.Line.AddedAt);
}

/// <param name="Code"><c>price-changed</c>, <c>currency-changed</c>, <c>short-of-stock</c> or <c>unavailable</c>.</param>
/// <param name="Message">One English sentence for the customer.</param>
/// <param name="From">What the customer saw, where the price has changed.</param>
/// <param name="To">What it is now.</param>
/// <param name="Left">How many are left, where it is fewer than wanted.</param>
internal sealed record CartNoticeView(string Code, string Message, MoneyView? From = null, MoneyView? To = null, int? Left = null)
{
    public static CartNoticeView Of(CartNotice notice) => notice switch
    {
        CartNotice.PriceChanged change => new(change.Code, change.Message, MoneyView.Of(change.From.Money), MoneyView.Of(change.To.Money)),
        CartNotice.CurrencyChanged change => new(change.Code, change.Message, MoneyView.Of(change.From.Money), MoneyView.Of(change.To.Money)),
        CartNotice.ShortOfStock shortage => new(shortage.Code, shortage.Message, Left: shortage.Left.Count),
        CartNotice.Unavailable gone => new(gone.Code, gone.Message),
        _ => throw new InvalidOperationException($"Unknown notice {notice.GetType()}."),
    };
}
