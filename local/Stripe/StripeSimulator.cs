using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Shop.Local.Data;
using Shop.Local.Gate;

namespace Shop.Local.Stripe;

/// <summary>The part of Stripe's API that the shop uses, with the payment methods of Stripe's test mode.</summary>
internal sealed partial class StripeSimulator
{
    /// <summary>The API key that the simulator accepts.</summary>
    public const string ApiKey = "sk_test_local_run";

    /// <summary>The key of clients. The simulator accepts it for new payment methods only.</summary>
    public const string PublishableKey = "pk_test_local_run";

    /// <summary>The secret that signs the webhooks.</summary>
    public const string WebhookSecret = "whsec_local_run";

    /// <summary>The delay of what Stripe's test mode does some time later, such as the failure of a refund.</summary>
    public static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, bool> inProgress = new();
    private readonly LocalDatabase database;
    private readonly Func<Task> think;
    private readonly StripeTasks tasks;
    private readonly StripeStore store;
    private readonly StripeKeys keys;
    private readonly StripeLists lists;
    private readonly StripePaymentMethods methods;
    private readonly StripeIntents intents;
    private readonly StripeRefunds refunds;
    private readonly StripeDisputes disputes;

    /// <param name="newToken">Letters and digits that no other call returns.</param>
    /// <param name="deliver">Sends a webhook: see <see cref="StripeTaskRunner"/>.</param>
    /// <param name="think">Runs before each request is executed. Concurrent requests with one idempotency key meet there.</param>
    public StripeSimulator(
        LocalDatabase database,
        TimeProvider time,
        Func<string> newToken,
        Func<string, string, CancellationToken, Task<bool>>? deliver,
        Func<Task> think)
    {
        var ids = new StripeIds(newToken);
        tasks = new(database, time);
        var events = new StripeEvents(tasks, ids, time, hasDestination: deliver is not null);
        (this.database, this.think) = (database, think);
        (store, keys) = (new(database), new(database, time));
        (lists, methods) = (new(store), new(store, ids, time));
        intents = new(store, methods, events, tasks, ids, time);
        refunds = new(store, intents, events, tasks, ids, time);
        disputes = new(store, intents, events, ids, time);
        Runner = new(database, tasks, refunds, disputes, deliver, Faults, time);
    }

    public Faults Faults { get; } = StripeFaults.New();

    /// <inheritdoc cref="StripeTasks.Added"/>
    public event Action? TaskAdded
    {
        add => tasks.Added += value;
        remove => tasks.Added -= value;
    }

    /// <summary>Does what is due.</summary>
    public StripeTaskRunner Runner { get; }

    /// <summary>All payment intents, the newest first.</summary>
    public IReadOnlyList<PaymentRecord> Payments => database.InTransaction<IReadOnlyList<PaymentRecord>>(() =>
    [
        .. from intent in store.All<StripeIntent>()
           select PaymentRecord.Of(intent, refunds.Refunded(intent.Id), store.Of<StripeDispute>(intent.Id)),
    ]);

    public async Task<StripeReply> AnswerAsync(StripeCall call)
    {
        if (call.Authorization != $"Bearer {ApiKey}"
            && (call.Authorization != $"Bearer {PublishableKey}" || call.Operation != "POST /v1/payment_methods"))
        {
            return new(401, new StripeFailure("invalid_request_error", null, "Invalid API Key provided.").ToJson());
        }

        var key = call.IdempotencyKey ?? "";
        if (key.Length > 0 && !inProgress.TryAdd(key, true))
        {
            return StripeFaults.KeyIsInUse(key);
        }

        try
        {
            await think();
            return Answer(call);
        }
        finally
        {
            inProgress.TryRemove(key, out _);
        }
    }

    /// <inheritdoc cref="StripeIntents.Authenticate"/>
    public bool Authenticate(string orderId, bool succeeded) =>
        database.InTransaction(() => intents.Authenticate(orderId, succeeded)) is not null;

    /// <inheritdoc cref="StripeDisputes.Close"/>
    public bool CloseDispute(string orderId, bool won) => database.InTransaction(() => disputes.Close(orderId, won)) is not null;

    [GeneratedRegex(@"\A/v1/(?<kind>payment_intents|payment_methods|refunds)(/(?<id>[A-Za-z0-9_]+)(?<cancel>/cancel)?)?\z")]
    private static partial Regex Route();

    private static (string Name, Func<StripeForm, StripeReply> Execute) Unknown(StripeCall call) => (
        "Unknown",
        _ => throw new StripeRefusalException(
            404, new("invalid_request_error", null, $"Unrecognized request URL ({call.Method}: {call.Path}).")));

    private StripeReply Answer(StripeCall call)
    {
        var (operation, execute) = OperationOf(call);
        if (Faults.Take(call.Function, operation) is not { } fault)
        {
            return Execute(call, execute, storedInstead: null);
        }

        var failure = StripeFaults.Reply(fault.Error, Faults.StatusOf(fault));
        var stored = fault.Error == StripeFaults.ApiError ? failure : null;
        if (fault.AnswerLost)
        {
            Execute(call, execute, stored);
        }
        else if (stored is not null)
        {
            Execute(call, _ => stored, stored);
        }

        return failure;
    }

    /// <summary>Executes the request, or answers what is stored under its key.</summary>
    private StripeReply Execute(StripeCall call, Func<StripeForm, StripeReply> execute, StripeReply? storedInstead)
    {
        var form = StripeForm.Parse(call.Parameters);
        var key = call.Method == "POST" ? call.IdempotencyKey : null;
        var request = key is null ? "" : StripeKeys.RequestOf(call.Operation, form);
        if (key is not null && keys.Find(key, request) is { } found)
        {
            return found;
        }

        try
        {
            return database.InTransaction(() => Store(execute(form)));
        }
        catch (StripeRefusalException refused)
        {
            return refused.IsStored ? Store(refused.Reply) : refused.Reply;
        }

        StripeReply Store(StripeReply reply)
        {
            if (key is not null)
            {
                keys.Save(key, request, storedInstead ?? reply);
            }

            return reply;
        }
    }

    /// <summary>The name of the operation, by which faults select it, and its work.</summary>
    private (string Name, Func<StripeForm, StripeReply> Execute) OperationOf(StripeCall call)
    {
        var match = Route().Match(call.Path);
        var id = match.Groups["id"].Value;
        return (call.Method, match.Groups["kind"].Value, id.Length > 0, match.Groups["cancel"].Success) switch
        {
            ("POST", "payment_intents", false, _) => ("CreatePaymentIntent", intents.Create),
            ("POST", "payment_intents", _, true) => ("CancelPaymentIntent", form => intents.Cancel(id, form)),
            ("GET", "payment_intents", true, false) => ("GetPaymentIntent", _ => StripeIntents.Reply(intents.Find(id))),
            ("GET", "payment_intents", false, _) => ("ListPaymentIntents", form => ListIntents(call.Path, form)),
            ("POST", "payment_methods", false, _) => ("CreatePaymentMethod", methods.Create),
            ("GET", "payment_methods", true, false) => ("GetPaymentMethod", _ => StripeIntents.Reply(methods.Find(id))),
            ("POST", "refunds", false, _) => ("CreateRefund", refunds.Create),
            ("GET", "refunds", true, false) => ("GetRefund", _ => StripeIntents.Reply(refunds.Find(id))),
            ("GET", "refunds", false, _) => ("ListRefunds", form => ListRefunds(call.Path, form)),
            _ => Unknown(call),
        };
    }

    private StripeReply ListIntents(string path, StripeForm form)
    {
        form.Allow("limit", "starting_after", "created");
        return lists.Page<StripeIntent>(path, form);
    }

    private StripeReply ListRefunds(string path, StripeForm form)
    {
        form.Allow("limit", "starting_after", "created", "payment_intent");
        return lists.Page<StripeRefund>(path, form, form.Text("payment_intent"));
    }
}
