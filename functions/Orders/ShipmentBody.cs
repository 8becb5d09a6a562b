using System.ComponentModel.DataAnnotations;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>The parcel of an order.</summary>
internal sealed record ShipmentBody
{
    /// <summary>The name of the carrier.</summary>
    /// <example>UPS</example>
    [Required]
    [StringLength(Domain.Orders.Carrier.MaxLength, MinimumLength = 1)]
    public string? Carrier { get; init; }

    /// <summary>The carrier's number of the parcel; left out when the carrier does not track the parcel.</summary>
    /// <example>1Z999AA10123456784</example>
    [StringLength(Domain.Orders.TrackingNumber.MaxLength, MinimumLength = 1)]
    public string? TrackingNumber { get; init; }

    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public Outcome<Shipment> Read()
    {
        var form = new FormReader();
        var carrier = form.Take(Domain.Orders.Carrier.Read(Carrier));
        var number = form.Take(Outcome.Optional(TrackingNumber, "trackingNumber", Domain.Orders.TrackingNumber.Read));
        return form.Build(() => new Shipment(carrier, number));
    }
}
