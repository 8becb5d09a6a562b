using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Local.Gate;

/// <summary>
/// The write units of writes whose condition fails, which DynamoDB Local does not report: those of the larger of the stored item and
/// the item to put. AWS publishes no figure for a transaction; here each of its items counts once. The result of an update is
/// unknown, so an update counts as the stored item.
/// </summary>
internal static class FailedWriteUnits
{
    /// <summary>True when a condition is the reason why the request failed.</summary>
    public static bool Apply(AwsAnswer answer) =>
        answer.Error == "ConditionalCheckFailedException"
        || (answer.Error == "TransactionCanceledException"
            && (answer.Json["CancellationReasons"] as JsonArray ?? []).Any(reason => (string?)reason?["Code"] == "ConditionalCheckFailed"));

    public static IReadOnlyList<CapacityUnits> Of(IEnumerable<(ItemWrite Write, JsonObject? Stored)> items) =>
        CapacityUnits.Sum(items.Select(item => new CapacityUnits(
            item.Write.Table.Name, null, Math.Max(ItemSize.WriteUnits(item.Stored), ItemSize.WriteUnits(item.Write.Put)))));
}
