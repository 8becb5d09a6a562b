namespace Shop.Infra.OpenApi;

/// <summary>What each feature is about, for the document's tags.</summary>
internal static class Features
{
    /// <summary>Null for a feature that is not described.</summary>
    public static string? Of(string feature) => feature switch
    {
        "Addresses" => "The caller's address book.",
        "Analytics" => "What happened in the shop, by kind and day.",
        "Audit" => "Who did what: every administrative write.",
        "Auth" => "Signing up, in and out.",
        "Carts" => "The cart of a user.",
        "Coupons" => "Codes that make a cart cheaper.",
        "GuestCarts" => "The cart of somebody who is not signed in yet.",
        "Health" => "Whether the API answers.",
        "Inventory" => "How much there is of each product.",
        "Notifications" => "What the shop tells its users.",
        "Products" => "The catalogue.",
        "Profiles" => "How users describe themselves, and who reports to whom.",
        "Quotes" => "What a cart would cost, step by step.",
        "Users" => "The caller himself, and users for administrators.",
        "Wishlists" => "What the caller wishes for.",
        _ => null,
    };
}
