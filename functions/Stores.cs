using Microsoft.Extensions.DependencyInjection;
using Shop.Functions.Addresses;
using Shop.Functions.Analytics;
using Shop.Functions.Carts;
using Shop.Functions.Coupons;
using Shop.Functions.Events;
using Shop.Functions.Figures;
using Shop.Functions.Idempotency;
using Shop.Functions.Inventory;
using Shop.Functions.Invoices;
using Shop.Functions.Notifications;
using Shop.Functions.Orders;
using Shop.Functions.Payments;
using Shop.Functions.Products;
using Shop.Functions.Profiles;
using Shop.Functions.Quotes;
using Shop.Functions.Users;
using Shop.Functions.Wishlists;

namespace Shop.Functions;

/// <summary>Registers the services that need only the tables and a clock.</summary>
internal static class Stores
{
    public static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton(typeof(Endpoint<>))
        .AddSingleton<AccountChanges>()
        .AddSingleton<AccountStore>()
        .AddSingleton<AddressBookChanges>()
        .AddSingleton<AddressBookStore>()
        .AddSingleton<Attempts>()
        .AddSingleton<AuditStore>()
        .AddSingleton<CartChanges>()
        .AddSingleton<CartStore>()
        .AddSingleton<ChangeMapping>()
        .AddSingleton<ChangePipeline>()
        .AddSingleton<ChargeRecords>()
        .AddSingleton<CheckoutTasks>()
        .AddSingleton<CouponChanges>()
        .AddSingleton<CouponStore>()
        .AddSingleton<EventConsumer>()
        .AddSingleton<EventLogStore>()
        .AddSingleton<FigureStore>()
        .AddSingleton<InvoiceStore>()
        .AddSingleton<JobStore>()
        .AddSingleton<Joins>()
        .AddSingleton<LedgerStore>()
        .AddSingleton<MailDetails>()
        .AddSingleton<NotificationStore>()
        .AddSingleton<OrderChanges>()
        .AddSingleton<OrderPlacements>()
        .AddSingleton<OrderStore>()
        .AddSingleton<OrderTransitions>()
        .AddSingleton<Paging>()
        .AddSingleton<Pauses>()
        .AddSingleton<PaymentNotices>()
        .AddSingleton<PaymentStore>()
        .AddSingleton<PlacementStore>()
        .AddSingleton<ProductChanges>()
        .AddSingleton<ProductStore>()
        .AddSingleton<ProfileChanges>()
        .AddSingleton<ProfileStore>()
        .AddSingleton<QuoteStore>()
        .AddSingleton<Randomness>()
        .AddSingleton<Recipients>()
        .AddSingleton<RedemptionStore>()
        .AddSingleton<StockChanges>()
        .AddSingleton<StockReconciler>()
        .AddSingleton<StockMovementStore>()
        .AddSingleton<StoredAnswers>()
        .AddSingleton<Transactions>()
        .AddSingleton<TransferRecords>()
        .AddSingleton<UserStore>()
        .AddSingleton<WishlistStore>()
        .AddSingleton<Writes>();
}
