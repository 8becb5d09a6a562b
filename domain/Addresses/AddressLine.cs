namespace Shop.Domain.Addresses;

/// <summary>One line of an address: 1 to <see cref="MaxLength"/> characters.</summary>
public sealed record AddressLine : Text
{
    public const int MaxLength = 100;

    private AddressLine(string value)
        : base(value)
    {
    }

    public static Outcome<AddressLine> Read(string? text, string field) =>
        ReadLine(text, field, MaxLength).Map(line => new AddressLine(line));
}
