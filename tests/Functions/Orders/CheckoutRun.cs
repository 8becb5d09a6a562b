using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Products;
using Shop.Functions.Orders;
using Shop.Functions.Payments;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Payments;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Orders;

/// <summary>An order whose checkout the test runs task by task, with the Stripe simulator. Disposing it gives the tables back.</summary>
internal sealed class CheckoutRun(TestTables tables) : IAsyncDisposable
{
    public const string Execution = "run-1";

    /// <summary>A card that is charged after the customer has passed a challenge.</summary>
    public const string CardWithChallenge = "pm_card_threeDSecure2Required";
    public const string DeclinedCard = "pm_card_chargeDeclined";

    public TestTables Tables => tables;

    public OrderDesk Desk { get; } = new(tables);

    public Till Till { get; } = new();

    public Product Product { get; private set; } = null!;

    public string Id { get; private set; } = "";

    /// <summary>The only payment at Stripe.</summary>
    public Shop.Local.Stripe.PaymentRecord Payment => Assert.Single(Till.Stripe.Simulator.Payments);

    public static async Task<CheckoutRun> NewAsync(DynamoDb dynamoDb) => new(await dynamoDb.TablesAsync());

    public ValueTask DisposeAsync()
    {
        Till.Dispose();
        return tables.DisposeAsync();
    }

    /// <summary>Orders three pieces of a product.</summary>
    /// <param name="more">More fields of the request, each with a comma before it.</param>
    public async Task PlaceAsync(string card = "pm_card_visa", string more = "")
    {
        Product = await Desk.Ada.Quotes.ProductAsync(1);
        await Desk.Ada.Quotes.CartAsync((Product, 3));
        var body = Buyer.Body(more).Replace("pm_card_visa", card, StringComparison.Ordinal);
        Id = (await Desk.Ada.PlaceAsync("place-1", body))["orderId"];
    }

    /// <summary>Places an order and starts its checkout.</summary>
    public async Task StartedAsync(string card = "pm_card_visa", string more = "")
    {
        await PlaceAsync(card, more);
        await StartAsync();
    }

    /// <summary>Starts the checkout of an order that costs nothing.</summary>
    public async Task StartedForFreeAsync()
    {
        Product = await Desk.Ada.Quotes.ProductAsync(1);
        var start = new StartProcessing(ExecutionId.Parse(Execution), FixedTime.Noon);
        Id = $"{(await Desk.StoreAsync(OrderTermsOf.Free(Product), start)).Id}";
    }

    /// <summary>Brings the checkout to the point where it waits for the customer.</summary>
    public async Task AwaitedAsync(string more = "")
    {
        await StartedAsync(CardWithChallenge, more);
        await ChargeAsync();
        await AwaitAsync();
    }

    /// <summary>Runs a checkout that captures the payment and confirms the order.</summary>
    public async Task ConfirmedAsync(string card = "pm_card_visa")
    {
        await StartedAsync(card);
        await ChargeAsync();
        await ConfirmAsync();
    }

    public Task<CheckoutStep> StartAsync(string execution = Execution) =>
        tables.New<StartCheckout>(Desk.Time).Handle(new(Id, execution), new FakeContext());

    public Task<CheckoutStep> ChargeAsync(string execution = Execution) =>
        tables.New<ChargePayment>(Desk.Time, Till.Gateway).Handle(new(Id, execution), new FakeContext());

    public Task<CheckoutStep> AwaitAsync(string token = "token-1", string execution = Execution) =>
        tables.New<AwaitCustomer>(Desk.Time).Handle(new(Id, execution, token), new FakeContext());

    public Task<CheckoutStep> ConfirmAsync(string execution = Execution) =>
        tables.New<ConfirmOrder>(Desk.Time).Handle(new(Id, execution), new FakeContext());

    /// <param name="last">The last answer that the execution knows; null before the first.</param>
    public Task<CheckoutStep> GiveUpAsync(CheckoutStep? last = null, string execution = Execution) =>
        tables.New<GiveUpOrder>(Desk.Time, Till.Gateway).Handle(
            new(Id, execution, Progress: new(last is null ? null : new(last))), new FakeContext());

    public Task<PaymentResult> ReadResultAsync() =>
        tables.New<ReadPaymentResult>(Desk.Time).Handle(new(Id), new FakeContext());

    /// <summary>The customer passes or fails the challenge of the bank.</summary>
    public void Authenticate(bool succeeded) => Assert.True(Till.Stripe.Simulator.Authenticate(Id, succeeded));

    /// <summary>Sends a webhook to the shop.</summary>
    public Task<Answer> NotifyAsync(string body, string? signature)
    {
        var request = Requests.Post("/payments/webhook", body);
        request.MultiValueHeaders = signature is null
            ? null
            : new Dictionary<string, IList<string>> { [PaymentWebhook.SignatureHeader] = [signature] };
        return Answer.OfAsync(tables.New<ReceivePaymentNotice>(Desk.Time, Till.Webhook).Handle(request, new FakeContext()));
    }

    /// <summary>The webhooks that Stripe has sent until now.</summary>
    public async Task<IReadOnlyList<(string Body, string Signature)>> WebhooksAsync()
    {
        await Till.Stripe.Simulator.Runner.RunDueAsync(CancellationToken.None);
        return Till.Stripe.Webhooks;
    }

    public Task<Order> OrderAsync() => Desk.FindAsync(Id);

    public Task<StoredCharge?> ChargedAsync() => tables.New<PaymentStore>().FindAsync(OrderId.Parse(Id), CancellationToken.None);

    public async Task<ChargeStatus?> ChargeStatusAsync() => (await ChargedAsync())?.Charge.Status;

    public async Task<int> PaymentRowsAsync() => (await tables.RowsAsync(ShopTable.Payments)).Count;
}
