using Shop.Domain.Products;

namespace Shop.Domain.Events;

public static class ProductEvents
{
    /// <summary>The maximum number of events of one change.</summary>
    public const int Most = 3;

    /// <summary>Lists the events of a change of a product; empty when nothing changed.</summary>
    /// <exception cref="ArgumentException">Both images are missing, or they belong to different products.</exception>
    public static ValueList<ShopEvent> Between(Product? before, Product? after) => Images.Compare(
        before,
        after,
        product => new Occurrence(Subject.Of(product.Id), product.Version, product.UpdatedAt, product.Owner),
        (product, now) => [new ProductCreated(now, product.Id, product.Details.Price.Money)],
        Changed);

    private static List<ShopEvent> Changed(Product before, Product after, Occurrence now)
    {
        List<ShopEvent> events = [new ProductUpdated(now, after.Id)];
        if (before.Details.Price != after.Details.Price)
        {
            events.Add(new ProductPriceChanged(now, after.Id, before.Details.Price.Money, after.Details.Price.Money));
        }

        if (before.Status != after.Status)
        {
            events.Add(after.Status switch
            {
                ProductStatus.Retired => new ProductDelisted(now, after.Id),
                ProductStatus.Active => new ProductRelisted(now, after.Id),
            });
        }

        return events;
    }
}

public sealed record ProductCreated(Occurrence Occurrence, ProductId ProductId, Money Price) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.ProductCreated;
}

/// <summary>Any change of a product. When the change has a more specific event, that event follows this one.</summary>
public sealed record ProductUpdated(Occurrence Occurrence, ProductId ProductId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.ProductUpdated;
}

/// <summary>The price of a product has changed. The two prices can be in different currencies.</summary>
public sealed record ProductPriceChanged(Occurrence Occurrence, ProductId ProductId, Money From, Money To) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.ProductPriceChanged;
}

public sealed record ProductDelisted(Occurrence Occurrence, ProductId ProductId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.ProductRetired;
}

public sealed record ProductRelisted(Occurrence Occurrence, ProductId ProductId) : ShopEvent(Occurrence)
{
    public override EventKind Kind => EventKind.ProductRelisted;
}
