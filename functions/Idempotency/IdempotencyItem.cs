using System.Security.Cryptography;
using System.Text;
using Amazon.DynamoDBv2.Model;

namespace Shop.Functions.Idempotency;

/// <summary>
/// Maps the answer to a request with an Idempotency-Key to an item of the idempotency table. Only successful answers are stored.
/// </summary>
internal static class IdempotencyItem
{
    /// <summary>The time during which a retry gets the stored answer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public static Dictionary<string, AttributeValue> Key(string key) => Item.Of(("key", Item.Text(key)));

    public static Dictionary<string, AttributeValue> Write(string key, string hash, Reply reply, DateTimeOffset now) => Item.Of(
        ("key", Item.Text(key)),
        ("requestHash", Item.Text(hash)),
        ("status", Item.Number(reply.Status)),
        ("body", Item.Text(reply.Body)),
        ("location", Item.Text(reply.Location)),
        (Tables.ExpiresAt, Item.Number(now.Add(Lifetime).ToUnixTimeSeconds())));

    /// <returns>Null when the item has expired but DynamoDB has not deleted it yet.</returns>
    public static Reply? Answer(Dictionary<string, AttributeValue> item, string hash, DateTimeOffset now) =>
        item.Number(Tables.ExpiresAt) <= now.ToUnixTimeSeconds() ? null
        : item.Text("requestHash") != hash ? new IdempotencyKeyReused()
        : Reply.Replayed((int)item.Number("status"), item.TextOrNull("body"), item.TextOrNull("location"));

    /// <summary>Calculates the hash of a request from its path and its parsed body.</summary>
    public static string Hash(string path, object body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}\n{Json.Write(body)}")));
}
