namespace Shop.Functions.Storage;

/// <summary>The tables of a stack; <see cref="Tables"/> has the definition of each.</summary>
public enum ShopTable
{
    Users,
    Profiles,
    Products,
    Inventory,
    AddressBooks,
    Wishlists,
    Carts,
    Coupons,
    Orders,
    Payments,
    Invoices,
    Idempotency,
    Notifications,
    EventLogs,
    AuditLog,
    Figures,
    StockLedger,
    Jobs,
}
