using Microsoft.Extensions.DependencyInjection;
using Shop.Functions.Analytics;
using Shop.Functions.Addresses;
using Shop.Functions.Audit;
using Shop.Functions.Carts;
using Shop.Functions.Coupons;
using Shop.Functions.Hosting;
using Shop.Functions.Idempotency;
using Shop.Functions.Inventory;
using Shop.Functions.Notifications;
using Shop.Functions.Products;
using Shop.Functions.Profiles;
using Shop.Functions.Quotes;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Functions.Wishlists;

namespace Shop.Functions;

/// <summary>What works on the tables and needs nothing besides them and a clock.</summary>
internal static class Stores
{
    public static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton(typeof(Endpoint<>))
        .AddSingleton<AccountCreation>()
        .AddSingleton<AccountStore>()
        .AddSingleton<AuditLog>()
        .AddSingleton<AddressBookStore>()
        .AddSingleton<AuditTrail>()
        .AddSingleton<CartDesk>()
        .AddSingleton<CartMigration>()
        .AddSingleton<CartStore>()
        .AddSingleton<EventLogStore>()
        .AddSingleton<NotificationStore>()
        .AddSingleton<CouponEditing>()
        .AddSingleton<CouponStore>()
        .AddSingleton<Once>()
        .AddSingleton<Paging>()
        .AddSingleton<ProductDesk>()
        .AddSingleton<ProductStore>()
        .AddSingleton<ProfileEdits>()
        .AddSingleton<ProfileStore>()
        .AddSingleton<QuoteStore>()
        .AddSingleton<Redemptions>()
        .AddSingleton<StockDesk>()
        .AddSingleton<UserDirectory>()
        .AddSingleton<WishlistStore>()
        .AddSingleton<Writes>();
}
