using Shop.Local.Gate;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd.Requests;

[Collection(CollectionRun.Name)]
public sealed class CollectionTests(CollectionRun run)
{
    [Fact]
    public void Every_request_of_the_collection_gets_the_status_that_it_states()
    {
        var wrong = run.Exchanges.Where(exchange => exchange.Answer?.Status != exchange.Request.Expected);

        Assert.NotEmpty(run.Exchanges);
        Findings.AssertNone(wrong.Select(exchange => $"{exchange} instead of {exchange.Request.Expected}"));
    }

    /// <summary>Capacity units as AWS bills them: a transaction twice, an index entry once, a failed condition like a write.</summary>
    [Fact]
    public void Every_request_of_the_collection_takes_the_DynamoDB_capacity_that_it_states()
    {
        Findings.AssertNone(
            from exchange in run.Exchanges
            let stated = Line(exchange.Request.Cost)
            let taken = Line(Text(exchange.Cost))
            where taken != stated
            select $"{exchange.Request}: " + (stated.Length == 0 ? $"add the line '{taken}'" : $"replace the line '{stated}' by '{taken}'"));
    }

    private static string? Text(CapacityTotal cost) => cost.Requests == 0
        ? null
        : FormattableString.Invariant($"requests {cost.Requests}, read units {cost.ReadUnits}, write units {cost.WriteUnits}");

    private static string Line(string? cost) => cost is null ? "" : $"# DynamoDB {cost}";
}
