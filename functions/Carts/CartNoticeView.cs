using Shop.Domain.Carts;

namespace Shop.Functions.Carts;

/// <summary>A change of a product since it was last set in the cart.</summary>
/// <param name="Code" example="price-changed">
/// <c>price-changed</c>, <c>currency-changed</c>, <c>short-of-stock</c> or <c>unavailable</c>.
/// </param>
/// <param name="Message" example="The price went from 11.99 USD to 12.99 USD.">One English sentence for the customer.</param>
/// <param name="From" example='{"amount":1199,"currency":"USD"}'>
/// The price when the item was last set, for <c>price-changed</c> and <c>currency-changed</c>.
/// </param>
/// <param name="To">The current price, for <c>price-changed</c> and <c>currency-changed</c>.</param>
/// <param name="Left" example="null">The number of pieces that can be ordered now, for <c>short-of-stock</c>.</param>
internal sealed record CartNoticeView(string Code, string Message, MoneyView? From = null, MoneyView? To = null, int? Left = null)
{
    public static CartNoticeView Of(CartNotice notice) => notice switch
    {
        CartNotice.PriceChanged(var from, var to) => new(notice.Code, notice.Message, MoneyView.Of(from.Money), MoneyView.Of(to.Money)),
        CartNotice.CurrencyChanged(var from, var to) => new(notice.Code, notice.Message, MoneyView.Of(from.Money), MoneyView.Of(to.Money)),
        CartNotice.ShortOfStock(var left) => new(notice.Code, notice.Message, Left: left.Count),
        CartNotice.Unavailable => new(notice.Code, notice.Message),
        _ => throw new InvalidOperationException($"Unknown notice {notice.GetType()}."),
    };
}
