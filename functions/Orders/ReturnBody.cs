using System.ComponentModel.DataAnnotations;
using Shop.Domain.Orders;
using Shop.Domain.Products;

namespace Shop.Functions.Orders;

/// <summary>A request to return products of a delivered order.</summary>
internal sealed record ReturnBody
{
    /// <summary>The products to return. The list has each product at most once.</summary>
    [Required]
    public IReadOnlyList<ReturnLineBody>? Lines { get; init; }

    /// <summary>The reason, for the shop.</summary>
    /// <example>The lamp is too bright.</example>
    [Required]
    [StringLength(Remark.MaxLength, MinimumLength = 1)]
    public string? Reason { get; init; }

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public Outcome<OrderCommand> Read(ReturnId id, DateTimeOffset now)
    {
        var form = new FormReader();
        var lines = (Lines ?? []).Select((line, i) => form.Take(line.Read($"lines[{i}]"))).ToValueList();
        var reason = form.Take(Remark.Read(Reason, "reason"));
        return form.Build<OrderCommand>(() => new RequestReturn(id, lines, reason, now));
    }
}

/// <summary>The pieces of one product to return.</summary>
internal sealed record ReturnLineBody
{
    /// <inheritdoc cref="Domain.Products.ProductId"/>
    [Required]
    public string? ProductId { get; init; }

    /// <summary>The number of pieces.</summary>
    /// <example>1</example>
    [Required]
    [Range(1, Domain.Quantity.Max)]
    public long? Quantity { get; init; }

    public Outcome<ReturnLine> Read(string field)
    {
        var form = new FormReader();
        var product = form.Take(Domain.Products.ProductId.Read(ProductId, $"{field}.productId"));
        var quantity = form.Take(Domain.Quantity.Read(Quantity, $"{field}.quantity"));
        return form.Build(() => new ReturnLine(product, quantity));
    }
}
