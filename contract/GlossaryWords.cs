namespace Shop.Contract;

internal static partial class Glossary
{
    private const string UserId = "5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11";

    private static IEnumerable<(string Name, Word Word)> Common() =>
    [
        The("amount", "Of money, in minor units of the currency: 1299 is 12.99 USD.", 1299),
        The("currency", "ISO 4217.", "USD"),
        The("createdAt", "When it came to be.", "2026-03-01T12:00:00.000Z"),
        The("updatedAt", "When it last changed.", "2026-03-01T12:00:00.000Z"),
        The("version", "Goes up with every change. Send back the one that you read, and a change that somebody else made meanwhile is not lost.", 1),
        The("items", "In the order of the list."),
        The("nextCursor", "What to ask the next page with; null on the last page.", "eyJ2IjoxfQ.k3"),
        The("cursor", "The `nextCursor` of the page before.", "eyJ2IjoxfQ.k3"),
        The("limit", "How many items at most.", 20),
        The("X-Guest-Cart", "The secret key of a guest cart.", "gct_5V9K2M8QWXR3T7YBNC4HD6JZPE"),
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
        The("addressId", "The address's id.", "adr_01KJMJ2M00000000000000000A"),
        The("line1", "Street and house number.", "12 St James's Square"),
        The("line2", "What the first line has no room for.", "First floor"),
        The("city", "The city or town.", "London"),
        The("region", "State, province or county, as the country's post writes it.", "Greater London"),
        The("postalCode", "In the form of the country.", "SW1Y 4JH"),
        The("country", "ISO 3166-1, two capital letters.", "GB"),
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
        The("category", "One of the shop's own making, compared to the letter.", "Books"),
    ];

    private static IEnumerable<(string Name, Word Word)> Selling() =>
    [
    ];

    private static IEnumerable<(string Name, Word Word)> Records() =>
    [
        The("logId", "The entry's id; later ones sort after earlier ones.", "log_01KJMJ2M00000000000000000A"),
        The("action", "What was done.", "update"),
        The("entity", "The path of what it was done to.", "products/prd_01KJMJ2M00000000000000000A"),
        The("eventId", "The event's id.", "evt_01KJMJ2M00000000000000000A"),
        The("type", "What happened.", "OrderConfirmed"),
        The("day", "A day in UTC.", "2026-03-01"),
        The("occurredAt", "When it happened.", "2026-03-01T12:00:00.000Z"),
        The("subject", "The path of what changed.", "orders/ord_01KJMJ2M00000000000000000A"),
        The("notificationId", "The notification's id.", "ntf_01KJMJ2M00000000000000000A"),
        The("title", "In a few words.", "Your order is on its way"),
        The("text", "In a sentence or two.", "Your order was handed to the carrier today."),
        The("about", "The path of what it is about.", "orders/ord_01KJMJ2M00000000000000000A"),
        The("unread", "Whether to leave out what has been read.", "true"),
    ];
}
