using Shop.Domain.Orders;
using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Orders;

/// <summary>Each command in each state of an order.</summary>
public sealed class TransitionTests
{
    // The first letter of the new status (X for cancelled), + for a change within the status, = for no change, . for a refusal.
    private const string Table =
        """
                   start other await confirm twice fail wish stop ship reship deliver part all return approve reject receive repay again stale forgotten dispute
        created    P     P     .     .       .     F    X    .    .    .      .       .    .   .      .       .      .       .     =     =     +         .
        processing =     .     A     C       C     F    +    .    .    .      .       .    .   .      .       .      .       .     +     =     +         .
        stopping   =     .     A     C       C     F    =    X    .    .      .       .    .   .      .       .      .       .     +     =     +         .
        awaiting   =     .     =     C       C     F    +    .    .    .      .       .    .   .      .       .      .       .     +     =     +         .
        leaving    =     .     =     C       C     F    =    X    .    .      .       .    .   .      .       .      .       .     +     =     +         .
        dropped    +     +     A     C       C     F    +    .    .    .      .       .    .   .      .       .      .       .     =     =     +         .
        unattended +     +     =     C       C     F    +    .    .    .      .       .    .   .      .       .      .       .     =     =     +         .
        confirmed  .     .     .     =       .     .    .    .    S    S      .       +    R   .      .       .      .       .     =     =     =         +
        shipped    .     .     .     =       .     .    .    .    =    .      D       +    R   .      .       .      .       .     =     =     =         +
        delivered  .     .     .     =       .     .    .    .    .    .      =       +    R   +      .       .      .       .     =     =     =         +
        asked      .     .     .     =       .     .    .    .    .    .      =       +    +   =      +       +      .       .     =     =     =         +
        approved   .     .     .     =       .     .    .    .    .    .      =       +    +   =      =       +      +       .     =     =     =         +
        received   .     .     .     =       .     .    .    .    .    .      =       +    +   =      .       .      =       +     =     =     =         +
        rejected   .     .     .     =       .     .    .    .    .    .      =       +    R   =      .       =      .       .     =     =     =         +
        repaid     .     .     .     =       .     .    .    .    .    .      =       +    R   =      .       .      .       =     =     =     =         +
        refunded   .     .     .     =       .     .    .    .    .    .      .       .    .   .      .       .      .       .     =     =     =         +
        cancelled  .     .     .     .       .     .    =    =    .    .      .       .    .   .      .       .      .       .     =     =     =         .
        failed     .     .     .     .       .     =    .    .    .    .      .       .    .   .      .       .      .       .     =     =     =         .
        """;

    private static readonly Dictionary<string, OrderCommand> Commands = new()
    {
        ["start"] = new StartProcessing(Placed.Execution, Placed.At(20)),
        ["other"] = new StartProcessing(ExecutionId.Parse("run-2"), Placed.At(20)),
        ["await"] = new AwaitPayment(Placed.At(20)),
        ["confirm"] = new ConfirmPayment(Placed.Payment, Placed.Total, Placed.At(20)),
        ["twice"] = new ConfirmPayment(PaymentId.Parse("pi_2"), Placed.Total, Placed.At(20)),
        ["fail"] = new Fail(FailureReason.PaymentDeclined, Placed.At(20)),
        ["wish"] = new RequestCancellation(Placed.At(20)),
        ["stop"] = new CompleteCancellation(Placed.At(20)),
        ["ship"] = new Ship(Placed.Shipment, Placed.At(20)),
        ["reship"] = new Ship(Placed.Shipment with { TrackingNumber = null }, Placed.At(20)),
        ["deliver"] = new Deliver(Placed.At(20)),
        ["part"] = new GrantRefund(Placed.Refund(7), Make.Usd(5), RefundReason.Goodwill, Placed.At(20)),
        ["all"] = new GrantRefund(Placed.Refund(8), Amount: null, RefundReason.Goodwill, Placed.At(20)),
        ["return"] = Placed.Ask(Placed.Lamp, 1),
        ["approve"] = new ApproveReturn(Placed.Return(), Placed.At(7)),
        ["reject"] = new RejectReturn(Placed.Return(), Placed.Remark(), Placed.At(7)),
        ["receive"] = Placed.Came(Placed.Lamp, 1),
        ["repay"] = new RefundReturn(Placed.Return(), Placed.Refund(9), Placed.At(9)),
        ["again"] = new RestartCheckout(Placed.Execution, Placed.At(20)),
        ["stale"] = new RestartCheckout(ExecutionId.Parse("run-2"), Placed.At(20)),
        ["dispute"] = new RecordDispute(Placed.Dispute(DisputeStatus.Open), Placed.At(20)),
        ["forgotten"] = new RestartAbandoned(Placed.At(21)),
    };

    private static readonly Order Asked = Placed.Delivered.After(Commands["return"]);

    private static readonly Order Approved = Asked.After(Commands["approve"]);

    private static readonly Order Received = Approved.After(Commands["receive"]);

    private static readonly Dictionary<string, Order> States = new()
    {
        ["created"] = Placed.Created,
        ["processing"] = Placed.Processing,
        ["stopping"] = Placed.Processing.After(Commands["wish"]),
        ["awaiting"] = Placed.Awaiting,
        ["leaving"] = Placed.Awaiting.After(Commands["wish"]),
        ["dropped"] = Placed.Processing.After(Commands["again"]),
        ["unattended"] = Placed.Awaiting.After(Commands["again"]),
        ["confirmed"] = Placed.Confirmed,
        ["shipped"] = Placed.Shipped,
        ["delivered"] = Placed.Delivered,
        ["asked"] = Asked,
        ["approved"] = Approved,
        ["received"] = Received,
        ["rejected"] = Asked.After(Commands["reject"]),
        ["repaid"] = Received.After(Commands["repay"]),
        ["refunded"] = Placed.Confirmed.After(new GrantRefund(Placed.Refund(1), null, RefundReason.Undelivered, Placed.At(20))),
        ["cancelled"] = Placed.Created.After(Commands["wish"]),
        ["failed"] = Placed.Processing.After(Commands["fail"]),
    };

    public static TheoryData<string, string, char> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, char>();
            var rows = Table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            foreach (var row in rows.Skip(1))
            {
                foreach (var (command, cell) in rows[0].Zip(row.Skip(1)))
                {
                    cells.Add(row[0], command, cell[0]);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_command_in_every_state_has_the_result_of_the_table(string state, string command, char expected)
    {
        var before = States[state];
        var outcome = OrderDecisions.Decide(before, Commands[command]);
        Assert.Equal(expected, outcome.Match(after => Letter(before, after), _ => '.'));
    }

    [Fact]
    public void The_table_has_every_state_every_status_and_every_command()
    {
        Assert.Equal(States.Count * Commands.Count, Cells.Count);
        Assert.Equal(Enum.GetValues<OrderStatus>(), States.Values.Select(state => state.Status).Distinct().Order());
        Assert.Equal(
            typeof(OrderCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OrderCommand)) && !type.IsAbstract).ToHashSet(),
            Commands.Values.Select(command => command.GetType()).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_refused_command_has_a_sentence_as_its_reason(string state, string command, char expected)
    {
        var refused = !OrderDecisions.Decide(States[state], Commands[command]).TryGet(out _, out var reason);
        Assert.Equal(expected == '.', refused);
        Assert.True(reason is null || reason.Message.EndsWith('.'));
    }

    private static char Letter(Order before, Order after) =>
        ReferenceEquals(before, after) ? '='
        : after.Status == before.Status ? '+'
        : after.Status == OrderStatus.Cancelled ? 'X'
        : after.Status.Wire()[0];
}
