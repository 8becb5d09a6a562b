namespace Shop.Domain.Orders;

/// <summary>The dispatch of a parcel.</summary>
/// <param name="TrackingNumber">Null when the carrier does not track the parcel.</param>
public sealed record Shipment(Carrier Carrier, TrackingNumber? TrackingNumber);

/// <summary>The name of the carrier: one line of 1 to <see cref="MaxLength"/> characters.</summary>
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

/// <summary>The carrier's number of the parcel: one line of 1 to <see cref="MaxLength"/> characters.</summary>
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
