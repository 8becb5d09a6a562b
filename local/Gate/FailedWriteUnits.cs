using System.Text.Json.Nodes;
using Shop.Local.Aws;

namespace Shop.Local.Gate;

/// <summary>
/// Calculates the write units of writes whose condition fails, which DynamoDB Local does not report. A put costs the units of the larger of
/// two items: the stored item and the item to put. An update costs the units of the stored item, because the result of the update is
/// unknown. AWS publishes no figure for a transaction; here each item of a transaction counts once.
/// </summary>
internal static class FailedWriteUnits
{
    /// <summary>Whether the request failed because of a condition.</summary>
    public static bool Apply(AwsAnswer answer) =>
        answer.Error == "ConditionalCheckFailedException"
        || (answer.Error == "TransactionCanceledException"
            && (answer.Json["CancellationReasons"] as JsonArray ?? []).Any(reason => (string?)reason?["Code"] == "ConditionalCheckFailed"));

    public static IReadOnlyList<CapacityUnits> Of(IEnumerable<(ItemWrite Write, JsonObject? Stored)> items) =>
        CapacityUnits.Sum(items.Select(item => new CapacityUnits(
            item.Write.Table.Name, null, Math.Max(ItemSize.WriteUnits(item.Stored), ItemSize.WriteUnits(item.Write.Put)))));
}
