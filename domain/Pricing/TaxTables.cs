using System.Collections.Frozen;
using System.Globalization;

namespace Shop.Domain.Pricing;

/// <summary>
/// The taxes of all destinations of the shop. An unknown destination is refused. It is not treated as free of tax, because the seller must
/// pay a tax that was not collected.
/// </summary>
public static class TaxTables
{
    private const string UnitedStates = "US";

    private static readonly FrozenDictionary<string, TaxRegion> States =
        Rows(SalesTaxes.Rows).ToFrozenDictionary(row => row[0], State, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, TaxRegion> Countries =
        Rows(ValueAddedTaxes.Rows).ToFrozenDictionary(row => row[0], Country, StringComparer.Ordinal);

    /// <summary>The ISO 3166-1 alpha-2 codes of the countries that the shop delivers to, sorted.</summary>
    public static ValueList<string> CountryCodes { get; } =
        Countries.Keys.Append(UnitedStates).Order(StringComparer.Ordinal).ToValueList();

    /// <returns>Refused: <see cref="DestinationNotServed"/>.</returns>
    public static Outcome<TaxRegion> Find(Destination destination)
    {
        var found = destination.Country == UnitedStates
            ? States.GetValueOrDefault(destination.Region)
            : Countries.GetValueOrDefault(destination.Country);
        return found is null ? new DestinationNotServed(destination) : found;
    }

    private static TaxRegion State(string[] row) =>
        new(Name(row), TaxMode.Added, Rate(row[1]), Rate(row[1]), TaxesShipping: row[2] == "taxed");

    private static TaxRegion Country(string[] row) =>
        new(Name(row), TaxMode.Included, Rate(row[1]), Rate(row[2]), TaxesShipping: true);

    private static TaxRate Rate(string percent) =>
        new((int)(decimal.Parse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 1_000));

    private static string Name(string[] row) => string.Join(' ', row.Skip(3));

    private static IEnumerable<string[]> Rows(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
