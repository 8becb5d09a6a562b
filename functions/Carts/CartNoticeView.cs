using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>A change of a product since it was last set in the cart.</summary>
/// <param name="Code" example="price-changed"><c>price-changed</c>, <c>currency-changed</c>, <c>short-of-stock</c> or <c>unavailable</c>.</param>
/// <param name="Message" example="The price went from 11.99 USD to 12.99 USD.">One English sentence for the customer.</param>
/// <param name="From">The price when the item was last set, for a changed price or currency.</param>
/// <param name="To">The current price, for a changed price or currency.</param>
/// <param name="Left" example="null">The number of pieces that can be ordered now, for <c>short-of-stock</c>.</param>
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
