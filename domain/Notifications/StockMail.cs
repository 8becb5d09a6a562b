using Shop.Domain.Events;
using Shop.Domain.Products;

namespace Shop.Domain.Notifications;

/// <summary>What the mail about a low stock says after its notification.</summary>
public static class StockMail
{
    public static ValueList<MailPart> Of(StockLow low, Product product) =>
    [
        new MailTable(
        [
            new("Product", $"{product.Details.Name}"),
            new("Product id", $"{product.Id}"),
            new("Low-stock threshold", $"{low.Threshold}"),
        ]),
    ];
}
