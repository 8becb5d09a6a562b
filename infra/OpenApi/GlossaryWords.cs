namespace Shop.Infra.OpenApi;

internal static partial class Glossary
{
    private const string UserId = "5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11";

    private static IEnumerable<(string Name, Word Word)> Common() =>
    [
        The("amount", "Of money, in minor units of the currency: 1299 is 12.99 USD.", 1299),
        The("currency", "ISO 4217.", "USD"),
        The("createdAt", "When it came to be.", Examples.Time),
        The("updatedAt", "When it last changed.", Examples.Time),
        The("version", "Goes up with every change. Send back the one that you read, and a change that somebody else made meanwhile is not lost.", 1),
        The("items", "In the order of the list."),
        The("nextCursor", "What to ask the next page with; null on the last page."),
        The("cursor", "The `nextCursor` of the page before."),
        The("limit", "How many items at most.", 20),
        The("X-Guest-Cart", "The secret name of a guest's cart.", "R2ZxT1p0bGJkVXNhYmNkZWZnaGlqaw"),
        The("Idempotency-Key", "A key of your own, new for every request that is not a retry.", "7c1e2f4a-checkout-1"),

        The("Problem.type", "Stable: clients may rely on it. `urn:problem-type:shop:` and a code that the answers of each route list.", "urn:problem-type:shop:invalid"),
        The("Problem.title", "Says no more than the type.", "Invalid"),
        The("Problem.status", "The HTTP status code.", 400),
        The("Problem.detail", "One English sentence for the person who asked.", "At least one field is not valid."),
        The("errors", "The fields at fault, for a 400."),
        The("requestId", "What to quote when reporting a 500.", "8f2d7c1e-4b7a-4d53-a8f0-0c6c5a1f9e42"),
        The("field", "A path in the request's JSON, the name of a query parameter or header, or `body` for the whole body.", "price.amount"),
        The("message", "What it must be, to be read after its name.", "must be 1 to 100000000"),
        The("HealthView.status", "Always `ok`.", "ok"),
        The("HealthView.version", "Of the running code.", "0.1.0"),
    ];

    private static IEnumerable<(string Name, Word Word)> People() =>
    [
        The("userId", "The user's id: the subject of his tokens.", UserId),
        The("email", "The mail address, which is also the name to sign in with. Compared without case.", "ada@example.com"),
        The("emailVerified", "Whether the code that was sent to the address came back.", true),
        The("password", "Passed on to the user pool, never kept or logged.", "Correct-horse-1"),
        The("code", "The code that was sent by mail.", "123456"),
        The("idToken", "What this API wants in `Authorization: Bearer`.", "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.e30.c2ln"),
        The("accessToken", "For the user pool itself; this API does not take it.", "eyJraWQiOiJrMSIsImFsZyI6IlJTMjU2In0.e30.c2ln"),
        The("refreshToken", "Buys new tokens without a password.", "eyJjdHkiOiJKV1QifQ.cmVmcmVzaA"),
        The("expiresIn", "Seconds that ID and access token are good for.", 3600),
        The("confirmed", "Always true.", true),
        The("name", "The whole name.", "Ada Lovelace"),
        The("username", "What to be called by; not for signing in.", "ada"),
        The("preferences", "How the user likes the shop."),
        The("user", "The user with his profile."),
        The("profile", "How the user describes himself."),
        The("vendor", "The vendor's shop and figures."),
        The("role", "What the user may do.", "customer"),
        The("status", "Where it stands in its life.", "active"),
        The("profileId", "The profile's id.", "prf_01KJMJ2M00000000000000000A"),
        The("displayName", "As others see the name.", "Ada Lovelace"),
        The("firstName", "Given names.", "Ada"),
        The("lastName", "Family name; left out when the name is one word.", "Lovelace"),
        The("jobTitle", "What the user does.", "Analyst"),
        The("department", "Where the user does it.", "Engines"),
        The("managerId", "The user id of whom the user reports to.", "0b9f1d52-64a7-4a1e-8f3b-5d2c7a90e6b4"),
        The("phone", "With country code: `+` and 7 to 15 digits.", "+442079460018"),
        The("language", "BCP 47: `en`, `pt-BR`.", "en"),
        The("marketingOptIn", "Whether the user asked for news of the shop.", false),
        The("storeName", "The vendor's shop as customers see it.", "Grace's Compilers"),
        The("products", "How many products the vendor sells.", 12),
        The("revenue", "What the vendor has sold for: one amount a currency."),
        The("rating", "The mean, 1.0 to 5.0; left out before the first rating.", 4.5),
        The("ratings", "How many ratings there are.", 28),
    ];

    private static IEnumerable<(string Name, Word Word)> Goods() =>
    [
        The("productId", "The product's id; later ones sort after earlier ones.", "prd_01KJMJ2M00000000000000000A"),
        The("NewProductBody.name", "What customers see first.", "The Left Hand of Darkness"),
        The("ProductView.name", "What customers see first.", "The Left Hand of Darkness"),
        The("description", "In plain text.", "A novel."),
        The("category", "One of the shop's own making, compared to the letter.", "Books"),
        The("imageUrl", "A picture; shown, never fetched by the shop.", "https://images.example.com/left-hand.jpg"),
        The("vendorId", "The user who sells it; left out when the shop itself does.", "c7d1a0f4-3f8e-4f53-9d0a-7b1e6a2c5d90"),
        The("stock", "How many can be ordered.", 12),
        The("taxClass", "Which rate of tax a region takes of it.", "standard"),
        The("weightGrams", "What one piece weighs for shipping.", 350),
        The("quantityTiers", "Lower prices for more pieces."),
        The("from", "From how many pieces on.", 10),
    ];

    private static IEnumerable<(string Name, Word Word)> Selling() =>
    [
        The("price", "What one piece costs."),
        The("quantity", "How many pieces.", 2),
        The("pieces", "How many pieces in all.", 2),
        The("available", "How many can be ordered now.", 12),
        The("priceSeen", "What a piece cost when the item was last set."),
        The("unitPrice", "What a piece costs now."),
        The("subtotal", "All pieces at today's price."),
        The("addedAt", "When it was first put there."),
        The("expiresAt", "When it goes by itself.", "2026-03-31T12:00:00.000Z"),
        The("CartView.items", "What is in the cart, in the order it came."),
        The("CartNoticeView.code", "What has changed.", "price-changed"),
        The("CartNoticeView.message", "One English sentence for the customer.", "The price has changed."),
        The("CartNoticeView.from", "What the customer saw."),
        The("to", "What it is now."),
        The("left", "How many are left.", 3),
        The("guestCartId", "The secret name of the cart: whoever has it has the cart.", "R2ZxT1p0bGJkVXNhYmNkZWZnaGlqaw"),
        The("requested", "How many pieces the guest wanted.", 2),
        The("merged", "How many of them came into the cart.", 2),
        The("outcome", "What became of the item.", "combined"),

        The("coupon.code", "The coupon's code.", "SPRING-10"),
        The("CouponView.code", "What customers type.", "SPRING-10"),
        The("NewCouponBody.code", "What customers type.", "SPRING-10"),
        The("basisPointsOff", "Hundredths of a percent: 1000 is 10 %.", 1_000),
        OrElse("amountOff", "A fixed amount off, instead of a share."),
        The("validFrom", "From then on, inclusive.", "2026-03-01T00:00:00.000Z"),
        The("validUntil", "Until then, exclusive; left out for no end.", "2026-06-01T00:00:00.000Z"),
        The("minimumSpend", "What the products that the coupon is for must come to."),
        The("maxUses", "By all customers together; left out for no limit.", 1_000),
        The("maxUsesPerUser", "By one customer; left out for no limit.", 1),
        The("categories", "What the coupon is for; left out for all products.", "Books"),
        The("active", "False once it is withdrawn.", true),
        The("uses", "How often it was redeemed.", 17),
    ];
}
