using System.ComponentModel.DataAnnotations;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>The products that arrived with a return.</summary>
internal sealed record ReceivedBody
{
    /// <summary>The products that arrived. The list has each product at most once.</summary>
    [Required]
    public IReadOnlyList<ReceivedLineBody>? Lines { get; init; }

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public Outcome<OrderCommand> Read(ReturnId id, DateTimeOffset now)
    {
        var form = new FormReader();
        var lines = (Lines ?? []).Select((line, i) => form.Take(line.Read($"lines[{i}]"))).ToValueList();
        return form.Build<OrderCommand>(() => new ReceiveReturn(id, lines, now));
    }
}

/// <summary>The pieces of one product that arrived.</summary>
internal sealed record ReceivedLineBody
{
    /// <inheritdoc cref="Domain.Products.ProductId"/>
    [Required]
    public string? ProductId { get; init; }

    /// <summary>The pieces that can be sold again; 0 when left out.</summary>
    /// <example>1</example>
    [Range(0, Quantity.Max)]
    public long? Restocked { get; init; }

    /// <summary>The pieces that cannot be sold again; 0 when left out.</summary>
    /// <example>0</example>
    [Range(0, Quantity.Max)]
    public long? WrittenOff { get; init; }

    public Outcome<ReceivedLine> Read(string field) => ReceivedLine.Read(ProductId, Restocked, WrittenOff, field);
}
