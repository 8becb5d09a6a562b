using System.Text.Json.Nodes;

namespace Shop.Local.Seeds;

/// <summary>The products of a new local shop.</summary>
internal static class DemoProducts
{
    private const string Books = "Books";
    private const string Clothing = "Clothing";
    private const string Electronics = "Electronics";
    private const string Home = "Home";

    public static IReadOnlyList<DemoProduct> All { get; } =
    [
        new(Electronics, "Noise-cancelling headphones", "Over-ear, 30 hours on one charge, folds flat.", 19_900, 40),
        new(Electronics, "Mechanical keyboard", "Hot-swappable switches, 75 % layout, USB-C.", 12_900, 60),
        new(Electronics, "4K webcam", "Autofocus, two microphones, privacy shutter.", 8_950, 25),
        new(Electronics, "Portable SSD 1 TB", "1,050 MB/s over USB 3.2, drop-proof to two metres.", 10_499, 80),
        new(Electronics, "Bedside radio", "DAB+ and FM, dimmable display, two alarms.", 5_490, 3),
        new(Clothing, "Merino jumper", "Fine-knit merino, crew neck, washes at 30 degrees.", 8_900, 50),
        new(Clothing, "Rain jacket", "Taped seams, packs into its own pocket.", 14_500, 35),
        new(Clothing, "Canvas trainers", "Organic cotton, natural rubber sole.", 6_500, 70),
        new(Clothing, "Linen shirt", "Washed linen, mother-of-pearl buttons.", 5_900, 45),
        new(Clothing, "Wool beanie", "Ribbed lambswool, one size.", 2_400, 120),
        new(Books, "A Field Guide to Clouds", "Ten genera, a hundred photographs, pocket size.", 1_895, 90),
        new(Books, "The Bread Notebook", "Forty loaves, from rye to brioche.", 2_450, 55),
        new(Books, "Maps of Imaginary Places", "Hand-drawn atlas, cloth-bound.", 3_900, 20),
        new(Books, "Learning to Sail", "Knots, wind and first crossings.", 2_200, 30),
        new(Books, "Short Stories for Long Trains", "Twelve stories of one hour each.", 1_450, 100),
        new(Home, "Cast-iron pan", "28 cm, seasoned, for every stove.", 4_900, 65),
        new(Home, "Oak bread board", "End grain, with a juice groove.", 3_850, 40),
        new(Home, "Reading lamp", "Warm to neutral white, dims to one per cent.", 7_900, 28),
        new(Home, "Linen bed set", "Duvet cover and two pillowcases.", 15_900, 15),
        new(Home, "Storage jars, set of three", "Borosilicate glass, cork lids.", 2_990, 0),
    ];
}

/// <param name="Cents">The price in US cents.</param>
internal sealed record DemoProduct(string Category, string Name, string Description, long Cents, int Stock)
{
    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["description"] = Description,
        ["price"] = new JsonObject { ["amount"] = Cents, ["currency"] = "USD" },
        ["category"] = Category,
        ["stock"] = Stock,
    };
}
