using System.Collections.Frozen;

namespace Shop.Domain.Addresses;

/// <summary>
/// A state, province or county. In Australia, Canada and the United States, taxes depend on the region. There it is the second part of the
/// ISO 3166-2 code in capitals: <c>CA</c>, not California. In other countries it is one line of 1 to <see cref="MaxLength"/> characters.
/// </summary>
public sealed record Region : Text
{
    public const int MaxLength = 100;

    // The codes of the United States include territories and military mail.
    private static readonly FrozenDictionary<string, FrozenSet<string>> Codes = new Dictionary<string, FrozenSet<string>>
    {
        ["AU"] = Set("ACT NSW NT QLD SA TAS VIC WA"),
        ["CA"] = Set("AB BC MB NB NL NS NT NU ON PE QC SK YT"),
        ["US"] = Set(
            "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC " +
            "SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR UM VI AA AE AP"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private Region(string value)
        : base(value)
    {
    }

    public static Outcome<Region> Read(string? text, Country country, string field = "region") =>
        ReadLine(text, field, MaxLength).Bind(line => Of(line, country, field));

    private static Outcome<Region> Of(string line, Country country, string field) =>
        !Codes.TryGetValue(country.Code, out var codes) ? new Region(line)
        : codes.Contains(line.ToUpperInvariant()) ? new Region(line.ToUpperInvariant())
        : Invalid.Field(
            field, $"must be the code of a state or province of {country}, such as {codes.Order(StringComparer.Ordinal).First()}");

    private static FrozenSet<string> Set(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
