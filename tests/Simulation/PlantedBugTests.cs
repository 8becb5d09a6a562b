using Shop.Local.Simulation;
using Shop.Local.Simulation.Worlds;

namespace Shop.Tests.Simulation;

/// <summary>
/// Proves the checks: each bug is planted between the functions and a service, and the check of its invariant must find it.
/// </summary>
[Collection(WorldTests.Name)]
public sealed class PlantedBugTests(Worlds worlds)
{
    private static readonly Dictionary<string, (int Invariant, Func<SimulationSeam> Bug)> Planted = new()
    {
        ["A card is charged twice"] = (3, () => new DoubleCapture()),
        ["The idempotency key of a charge comes from the attempt"] = (3, () => new KeyOfTheAttempt()),
        ["A failed order keeps its stock"] = (12, () => new LostRelease()),
        ["A failed order releases its stock twice"] = (12, () => new DoubleRelease()),
        ["The idempotency key of a request is not looked up"] = (9, () => new SkippedIdempotency()),
        ["Stock is taken without a condition"] = (2, () => new Oversell()),
        ["The amount of a webhook is not compared"] = (4, () => new SkippedAmountCheck()),
        ["A webhook before the task token is lost"] = (19, () => new LostWebhook()),
        ["The charge of a failed order is not cancelled"] = (13, () => new ChargeLeft()),
        ["The cart is cleared for each delivery of an event"] = (16, () => new CartClearedTwice()),
        ["An older version replaces a newer one"] = (17, () => new OlderVersionWins()),
        ["A message that was not processed is deleted"] = (18, () => new LostMessage()),
        ["A repeated correction of a stock is made again"] = (1, () => new SkippedIdempotency()),
        ["A repeated merge of a guest cart is made again"] = (9, () => new MergedTwice()),
        ["The webhooks of disputes are lost"] = (4, () => new LostDispute()),
        ["An event is counted for each delivery"] = (22, () => new CountedTwice()),
        ["A change of a stock is missing in the ledger"] = (23, () => new LostLedgerEntry()),
        ["Two invoices have one number"] = (24, () => new RepeatedNumber()),
        ["A mail is marked as sent before it is sent"] = (25, () => new MarkedTooEarly()),
        ["The id of a mail comes from the attempt"] = (25, () => new MailOfTheAttempt()),
    };

    public static TheoryData<string> Names => [.. Planted.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_bug_breaks_its_invariant(string name)
    {
        var (invariant, bug) = Planted[name];
        SeedResult? found = null;
        var others = new HashSet<int>();
        worlds.Simulator.RunMany(
            first: 1,
            Worlds.Most,
            result =>
            {
                others.UnionWith(result.Violations.Select(violation => violation.Invariant));
                found = result.Violations.Any(violation => violation.Invariant == invariant) ? result : null;
                return found is null;
            },
            bug);
        Assert.True(found is not null, $"Invariant {invariant} held in {Worlds.Most} worlds. Broken: {string.Join(", ", others.Order())}.");
    }
}
