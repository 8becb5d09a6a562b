namespace Shop.Contract;

/// <summary>Describes the features, for the tags of the document.</summary>
internal static class Features
{
    /// <summary>The description of a feature; null when the feature has none.</summary>
    public static string? Of(string feature) => feature switch
    {
        "Addresses" => "The address book of the caller.",
        "Analytics" => "The events of the shop by type and day, and reports of each day.",
        "Audit" => "The audit log: every write of an administrator.",
        "Auth" => "Registration, sign-in and sign-out.",
        "Carts" => "The cart of a user.",
        "Coupons" => "Coupon codes and their conditions.",
        "Figures" => "What users buy and vendors sell, in numbers.",
        "GuestCarts" => "The cart of a visitor who is not signed in.",
        "Health" => "Whether the API answers.",
        "Inventory" => "The stock of each product, its changes, and the products with low stock.",
        "Invoices" => "Invoices of paid orders, and credit notes of their refunds.",
        "Notifications" => "The notifications of the caller.",
        "Orders" => "Orders of the caller, from the cart to refunds and returns.",
        "Payments" => "The reports of the card processor.",
        "Products" => "The catalog.",
        "Profiles" => "Profiles of users and their teams.",
        "Quotes" => "The price of a cart, step by step.",
        "Users" => "The account of the caller, and all users for administrators.",
        "Wishlists" => "The wishlist of the caller.",
        _ => null,
    };
}
