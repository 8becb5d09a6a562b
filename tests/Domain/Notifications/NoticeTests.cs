using Shop.Domain.Events;
using Shop.Domain.Notifications;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Users;
using Shop.Tests.Domain.Orders;

namespace Shop.Tests.Domain.Notifications;

public sealed class NoticeTests
{
    private static readonly Audience Customer = new OneUser(Make.Customer.Id);

    private static readonly Order Asked = Placed.Delivered.After(Placed.Ask(Placed.Lamp, 2));

    public static TheoryData<Order?, Order, NotificationKind> ToTheCustomer => new()
    {
        { null, Placed.Created, NotificationKind.OrderReceived },
        { Placed.Processing, Placed.Awaiting, NotificationKind.OrderAwaitingPayment },
        { Placed.Processing, Placed.Confirmed, NotificationKind.OrderConfirmed },
        { Placed.Created, Placed.Created.After(new RequestCancellation(Placed.At(2))), NotificationKind.OrderCancelled },
        { Placed.Created, Placed.Created.After(new Fail(FailureReason.Expired, Placed.At(2))), NotificationKind.OrderFailed },
        { Placed.Confirmed, Placed.Shipped, NotificationKind.OrderShipped },
        { Placed.Shipped, Placed.Delivered, NotificationKind.OrderDelivered },
        { Placed.Shipped, Placed.Shipped.After(Grant), NotificationKind.RefundGranted },
        { Placed.Delivered, Asked, NotificationKind.ReturnRequested },
        { Asked, Asked.After(new ApproveReturn(Placed.Return(), Placed.At(7))), NotificationKind.ReturnApproved },
        { Asked, Asked.After(new RejectReturn(Placed.Return(), Placed.Remark(), Placed.At(7))), NotificationKind.ReturnRejected },
        {
            Asked.After(new ApproveReturn(Placed.Return(), Placed.At(7))),
            Asked.After(new ApproveReturn(Placed.Return(), Placed.At(7)), Placed.Came(Placed.Lamp, 2)),
            NotificationKind.ReturnReceived
        },
    };

    private static GrantRefund Grant => new(Placed.Refund(2), Make.Usd(100), RefundReason.Goodwill, Placed.At(9));

    [Theory]
    [MemberData(nameof(ToTheCustomer))]
    public void The_customer_gets_one_notice_for_a_change_of_the_order(Order? before, Order after, NotificationKind kind)
    {
        var notice = Assert.Single(Of(before, after), notice => notice.To == Customer);
        Assert.Equal((kind, Subject.Of(Placed.Id), after.History.UpdatedAt), (notice.Kind, notice.About, notice.At));
        Assert.InRange(notice.Title.Length, 1, 100);
        Assert.InRange(notice.Text.Length, 1, 500);
    }

    [Fact]
    public void An_event_leads_to_one_mail_at_most_and_only_the_customer_gets_it() => Assert.All(
        ToTheCustomer.Select(one => Of((Order?)one[0], (Order)one[1])).Select(all => all.Where(one => one.Channel == Channel.Email)),
        mails => Assert.True(mails.Count() <= 1 && mails.All(one => one.To == Customer)));

    [Fact]
    public void A_vendor_gets_a_notice_with_only_the_products_that_this_vendor_sold()
    {
        var notice = Assert.Single(Of(Placed.Processing, Placed.Confirmed), notice => notice.To == new OneUser(Make.Vendor.Id));
        Assert.Equal(
            (NotificationKind.ProductSold, $"2 × Product {Placed.Lamp}", Subject.Of(Placed.Lamp)), (notice.Kind, notice.Text, notice.About));
    }

    [Fact]
    public void The_notice_for_a_vendor_names_three_products_and_counts_the_others()
    {
        var lines = Enumerable.Range(1, 5).Select(n => Placed.Line(Make.ProductId((byte)n), n, 100, vendor: Make.Vendor.Id)).ToArray();
        var terms = Placed.Of(lines);
        var processing = Order.Place(terms, Make.Now).After(new StartProcessing(Placed.Execution, Placed.At(1)));
        var notices = Of(processing, processing.After(new ConfirmPayment(Placed.Payment, terms.Total, Placed.At(2))));
        var sold = Assert.Single(notices, notice => notice.Kind == NotificationKind.ProductSold);
        Assert.EndsWith($"3 × Product {Make.ProductId(3)} and 2 more", sold.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 piece is left.")]
    [InlineData(2, "2 pieces are left.")]
    public void The_seller_gets_a_notice_when_stock_becomes_low(int left, string text)
    {
        var before = Shop.Domain.Inventory.Stock.Open(Make.ProductId(), 6).Require();
        var after = Shop.Domain.Inventory.Stock.Open(Make.ProductId(), left).Require();
        var notice = Assert.Single(StockEvents.Between(before, after, Make.Now).SelectMany(Notices.Of));
        Assert.Equal((NotificationKind.StockLow, new SellerOf(Make.ProductId()), text), (notice.Kind, notice.To, notice.Text));
        Assert.Equal(Channel.Email, notice.Channel);
        Assert.Equal((new Administrators(), Channel.InApp), (notice.ToAdministrators().To, notice.ToAdministrators().Channel));
    }

    [Fact]
    public void Administrators_get_a_notice_for_a_requested_return() => Assert.Equal(
        NotificationKind.ReturnRequested, Assert.Single(Of(Placed.Delivered, Asked), notice => notice.To is Administrators).Kind);

    [Fact]
    public void A_user_gets_a_notice_after_registration_and_after_a_role_change()
    {
        var user = Make.Account().User;
        Assert.Equal(NotificationKind.Welcome, Assert.Single(UserEvents.Between(null, user).SelectMany(Notices.Of)).Kind);
        var admin = user.AssignRole(Role.Admin, null, Make.Admin, Placed.At(1)).Require();
        var notice = Assert.Single(UserEvents.Between(user, admin).SelectMany(Notices.Of));
        Assert.Equal((NotificationKind.RoleChanged, new OneUser(user.Id)), (notice.Kind, notice.To));
        Assert.Contains("an administrator", notice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Internal_changes_give_no_notice()
    {
        Assert.Empty(Of(Placed.Created, Placed.Processing));
        Assert.Empty(Of(Placed.Processing, Placed.Processing.After(new RequestCancellation(Placed.At(2)))));
        Assert.Empty(ProductEvents.Between(Make.Product(), Make.Product().Retire(Make.Vendor, Placed.At(1)).Require()).SelectMany(Notices.Of));
    }

    [Fact]
    public void No_notice_has_the_name_the_address_or_the_id_of_the_customer() => Assert.All(
        new[] { Of(null, Placed.Created), Of(Placed.Processing, Placed.Confirmed), Of(Placed.Confirmed, Placed.Shipped), Of(Placed.Delivered, Asked) }
            .SelectMany(notices => notices),
        notice =>
        {
            Assert.DoesNotContain("Ada", notice.Title + notice.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Main Street", notice.Title + notice.Text, StringComparison.Ordinal);
            Assert.DoesNotContain($"{Make.Customer.Id}", notice.Title + notice.Text, StringComparison.Ordinal);
        });

    [Fact]
    public void The_customer_is_told_of_a_refund_by_mail_when_the_money_is_on_its_way()
    {
        var pending = RefundTransfer.Record(Placed.Id, Placed.Refund(2), Make.Usd(100), RefundStatus.Pending, Make.Now);
        var sent = pending.After(RefundStatus.Succeeded, Placed.At(1));
        var events = PaymentEvents.Between(new TransferImage(pending, Make.Customer.Id), new TransferImage(sent, Make.Customer.Id));

        var notice = Assert.Single(events.SelectMany(Notices.Of));
        Assert.Equal(
            (NotificationKind.PaymentRefunded, Customer, Subject.Of(Placed.Id), Channel.Email),
            (notice.Kind, notice.To, notice.About, notice.Channel));
        Assert.Contains("1.00 USD", notice.Text, StringComparison.Ordinal);
    }

    private static List<Notice> Of(Order? before, Order after) => [.. OrderEvents.Between(before, after).SelectMany(Notices.Of)];
}
