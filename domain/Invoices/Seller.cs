namespace Shop.Domain.Invoices;

/// <summary>The company that sells, as it is written on invoices.</summary>
/// <param name="TaxId">The number by which a tax office knows the company.</param>
public sealed record Seller(SellerLine Name, SellerLine Address, SellerLine TaxId)
{
    /// <returns>Refused: <see cref="Invalid"/> with every bad field.</returns>
    public static Outcome<Seller> Read(string? name, string? address, string? taxId)
    {
        var form = new FormReader();
        var (seller, at, id) = (
            form.Take(SellerLine.Read(name, "name")),
            form.Take(SellerLine.Read(address, "address")),
            form.Take(SellerLine.Read(taxId, "taxId")));
        return form.Build(() => new Seller(seller, at, id));
    }
}

/// <summary>One line of 1 to <see cref="MaxLength"/> characters.</summary>
public sealed record SellerLine : Text
{
    public const int MaxLength = 200;

    private SellerLine(string value)
        : base(value)
    {
    }

    public static Outcome<SellerLine> Read(string? text, string field) =>
        ReadLine(text, field, MaxLength).Map(line => new SellerLine(line));
}
