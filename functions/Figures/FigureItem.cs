using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Events;
using Shop.Domain.Figures;

namespace Shop.Functions.Figures;

/// <summary>
/// Maps figures to items of the figures table. Each number is an attribute. Each amount is an attribute whose name ends in the currency,
/// such as <c>spent-USD</c>. So a write can add to them without a read.
/// </summary>
internal static class FigureItem
{
    /// <summary>The entry with the totals of a user.</summary>
    public const string Totals = "totals";

    /// <summary>The entry with the figures of a vendor.</summary>
    public const string Vendor = "vendor";

    /// <summary>The partition with the figures of all days.</summary>
    public const string Days = "days";

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>
    /// How long the marker of a counted event is kept after the event. It is longer than the time in which a queue and its dead-letter
    /// queue can deliver the event again.
    /// </summary>
    public static readonly TimeSpan MarkerLifetime = TimeSpan.FromDays(90);

    /// <summary>The partition with the figures of a user.</summary>
    public static string Partition(UserId user) => $"users/{user}";

    /// <summary>The entry with the figures of a day.</summary>
    public static string Entry(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The item that says that an event was counted.</summary>
    public static Dictionary<string, AttributeValue> Marker(ShopEvent happened)
    {
        var marker = Key($"events/{happened.Id}", "counted");
        marker.Add(Tables.ExpiresAt, Item.Number(happened.Occurrence.At.Add(MarkerLifetime).ToUnixTimeSeconds()));
        return marker;
    }

    public static Dictionary<string, AttributeValue> Key(Tally tally) => tally switch
    {
        Tally.OfUser { User: var user } => Key(Partition(user), Totals),
        Tally.OfVendor { Vendor: var vendor } => Key(Partition(vendor), Vendor),
        Tally.OfDay { Added.Day: var day } => Key(Days, Entry(day)),
        _ => throw new InvalidOperationException($"Unknown tally {tally}."),
    };

    /// <summary>The attributes that the tally changes, and what it adds to each.</summary>
    public static IReadOnlyList<(string Name, long Added)> Changes(Tally tally)
    {
        IReadOnlyList<(string Name, long Added)> changes = tally switch
        {
            Tally.OfUser { Added: var added } => [("orders", added.Orders), .. Amounts("spent", added.Spent)],
            Tally.OfVendor { Added: var added } =>
            [
                ("products", added.Products),
                ("sold", added.Sold),
                .. Amounts("revenue", added.Revenue),
                .. Amounts("refunded", added.Refunded),
            ],
            Tally.OfDay { Added: var added } =>
            [
                ("orders", added.Orders),
                ("users", added.Users),
                .. Amounts("gross", added.Gross),
                .. Amounts("refunds", added.Refunds),
            ],
            _ => throw new InvalidOperationException($"Unknown tally {tally}."),
        };
        return [.. changes.Where(change => change.Added != 0)];
    }

    /// <summary>Reads an item; a missing item has no orders.</summary>
    public static UserTotals ReadTotals(Dictionary<string, AttributeValue>? item) => new(Count(item, "orders"), Amounts(item, "spent"));

    public static VendorFigures ReadVendor(Dictionary<string, AttributeValue> item) =>
        new(Count(item, "products"), Count(item, "sold"), Amounts(item, "revenue"), Amounts(item, "refunded"));

    public static DayFigures ReadDay(Dictionary<string, AttributeValue> item) => new(
        DateOnly.ParseExact(item.Text("entry"), DayFormat, CultureInfo.InvariantCulture),
        Count(item, "orders"),
        Count(item, "users"),
        Amounts(item, "gross"),
        Amounts(item, "refunds"));

    private static Dictionary<string, AttributeValue> Key(string owner, string entry) =>
        Item.Of(("owner", Item.Text(owner)), ("entry", Item.Text(entry)));

    private static IEnumerable<(string Name, long Added)> Amounts(string name, ValueList<Money> amounts) =>
        amounts.Select(amount => ($"{name}-{amount.Currency}", amount.MinorUnits));

    private static long Count(Dictionary<string, AttributeValue>? item, string name) =>
        item?.ContainsKey(name) == true ? item.Number(name) : 0;

    private static ValueList<Money> Amounts(Dictionary<string, AttributeValue>? item, string name)
    {
        var prefix = $"{name}-";
        var names = (item?.Keys ?? Enumerable.Empty<string>()).Where(key => key.StartsWith(prefix, StringComparison.Ordinal));
        return names.Order(StringComparer.Ordinal)
            .Select(key => new Money(item!.Number(key), Currency.Parse(key[prefix.Length..])))
            .ToValueList();
    }
}
