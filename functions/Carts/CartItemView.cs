using Shop.Domain.Carts;
using Shop.Domain.Products;

namespace Shop.Functions.Carts;

/// <summary>A product in a cart.</summary>
/// <param name="ProductId"><inheritdoc cref="Domain.Products.ProductId"/></param>
/// <param name="Name"><inheritdoc cref="ProductName"/>The name of the product; left out when the product does not exist.</param>
/// <param name="ImageUrl"><inheritdoc cref="Domain.Products.ImageUrl"/></param>
/// <param name="Quantity"><inheritdoc cref="CartItemBody.Quantity"/></param>
/// <param name="PriceSeen" example='{"amount":1199,"currency":"USD"}'>The price of one piece when the item was last set.</param>
/// <param name="UnitPrice">The current price of one piece, before quantity tiers; left out when the product is no longer sold.</param>
/// <param name="Subtotal" example='{"amount":2598,"currency":"USD"}'>
/// Quantity × current price; left out without a current price in the currency of the cart.
/// </param>
/// <param name="Available" example="12">The number of pieces that can be ordered now.</param>
/// <param name="Notices">The changes of the product since the item was last set.</param>
/// <param name="AddedAt" example="2026-03-01T12:00:00.0000000Z">When the product was added to the cart.</param>
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
