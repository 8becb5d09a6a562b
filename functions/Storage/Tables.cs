namespace Shop.Functions.Storage;

/// <summary>
/// The definitions of all tables. The stack creates the tables from these definitions, and the stores use the index names in them.
/// </summary>
public static class Tables
{
    public const string UsersByEmail = "email-index";
    public const string UsersByRole = "role-index";
    public const string UsersByStatus = "status-index";
    public const string ProfilesByUser = "user-index";
    public const string ProfilesByManager = "manager-index";
    public const string ProductsByCategory = "category-index";
    public const string ProductsByCategoryPrice = "category-price-index";
    public const string ProductsByVendor = "vendor-index";
    public const string ProductsListing = "listing-index";
    public const string LowStock = "low-stock-index";

    public const string OrdersByUser = "user-index";
    public const string OrdersByStatus = "status-index";
    public const string CouponsListing = "listing-index";
    public const string NotificationsUnread = "unread-index";
    public const string EventLogsByType = "type-index";
    public const string AuditLogByUser = "user-index";
    public const string AuditLogByEntity = "entity-index";

    /// <summary>The time-to-live attribute of every table that has one.</summary>
    public const string ExpiresAt = "expiresAt";

    private static readonly TableAttribute CreatedAt = new("createdAt");

    // The attributes that lists of orders show, besides the keys of the table and of both indexes.
    private static readonly IReadOnlyList<string> OrderSummary = ["userId", "status", "total", "pieces"];

    public static IReadOnlyDictionary<ShopTable, TableDefinition> All { get; } = new Dictionary<ShopTable, TableDefinition>
    {
        [ShopTable.Users] = new(
            "users",
            new(new("userId")),
            [
                new(UsersByEmail, new(new("email"))),
                new(UsersByRole, new(new("role"), CreatedAt)),
                new(UsersByStatus, new(new("status"), CreatedAt)),
            ],
            ReadAsEvents: true),
        [ShopTable.Profiles] = new(
            "profiles",
            new(new("profileId")),
            [new(ProfilesByUser, new(new("userId"))), new(ProfilesByManager, new(new("managerId"), CreatedAt))]),
        [ShopTable.Products] = new(
            "products",
            new(new("productId")),
            [
                new(ProductsByCategory, new(new("category"), CreatedAt)),
                new(ProductsByCategoryPrice, new(new("category"), new("price", IsNumber: true))),
                new(ProductsByVendor, new(new("vendorId"), new("vendorOrder"))),
                new(ProductsListing, new(new("listing"), CreatedAt)),
            ],
            ReadAsEvents: true),
        [ShopTable.Inventory] = new(
            "inventory",
            new(new("productId")),
            [new(LowStock, new(new("lowStock"), new("available", IsNumber: true)))],
            ReadAsEvents: true),
        [ShopTable.AddressBooks] = new("address-books", new(new("userId")), []),
        [ShopTable.Wishlists] = new("wishlists", new(new("userId")), []),
        [ShopTable.Carts] = new("carts", new(new("ownerId")), []) { TimeToLive = ExpiresAt },
        [ShopTable.Coupons] = new("coupons", new(new("code"), new("entry")), [new(CouponsListing, new(new("listing"), CreatedAt))]),
        [ShopTable.Orders] = new(
            "orders",
            new(new("orderId")),
            [
                new(OrdersByUser, new(new("userId"), new("placedAt"))) { Projected = OrderSummary },
                new(OrdersByStatus, new(new("status"), new("placedAt"))) { Projected = OrderSummary },
            ],
            ReadAsEvents: true),
        [ShopTable.Payments] = new("payments", new(new("orderId"), new("entry")), [], ReadAsEvents: true),
        [ShopTable.Invoices] = new("invoices", new(new("key"), new("entry")), []),
        [ShopTable.Idempotency] = new("idempotency", new(new("key")), []) { TimeToLive = ExpiresAt },
        [ShopTable.Notifications] = new(
            "notifications",
            new(new("userId"), new("notificationId")),
            [new(NotificationsUnread, new(new("unreadBy"), new("notificationId")))]),
        [ShopTable.EventLogs] = new(
            "event-logs",
            new(new("userId"), new("sortKey")),
            [new(EventLogsByType, new(new("typeDay"), new("sortKey")))]) { TimeToLive = ExpiresAt },
        [ShopTable.AuditLog] = new(
            "audit-log",
            new(new("logId")),
            [new(AuditLogByUser, new(new("userId"), CreatedAt)), new(AuditLogByEntity, new(new("entity"), CreatedAt))]),

        // Only the markers of counted events expire.
        [ShopTable.Figures] = new("figures", new(new("owner"), new("entry")), []) { TimeToLive = ExpiresAt },
        [ShopTable.StockLedger] = new("stock-ledger", new(new("productId"), new("version", IsNumber: true)), []),
        [ShopTable.Jobs] = new("jobs", new(new("job")), []),
    };
}
