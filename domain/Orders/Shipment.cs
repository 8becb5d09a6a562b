namespace Shop.Domain.Orders;

/// <summary>How a parcel was sent.</summary>
/// <param name="TrackingNumber">Null where the carrier gives none.</param>
public sealed record Shipment(Carrier Carrier, TrackingNumber? TrackingNumber);

/// <summary>Who carries the parcel: one line of 1 to 100 characters.</summary>
public sealed record Carrier : Text
{
    public const int MaxLength = 100;

    private Carrier(string value)
        : base(value)
    {
    }

    public static Outcome<Carrier> Read(string? text, string field = "carrier") =>
        ReadLine(text, field, MaxLength).Map(line => new Carrier(line));
}

/// <summary>What the carrier calls the parcel: one line of 1 to 100 characters.</summary>
public sealed record TrackingNumber : Text
{
    public const int MaxLength = 100;

    private TrackingNumber(string value)
        : base(value)
    {
    }

    public static Outcome<TrackingNumber> Read(string? text, string field = "trackingNumber") =>
        ReadLine(text, field, MaxLength).Map(line => new TrackingNumber(line));
}
