using System.Security.Cryptography;
using System.Text;
using Shop.Local.Data;

namespace Shop.Local.Stripe;

/// <summary>The answers that are stored under idempotency keys.</summary>
internal sealed class StripeKeys
{
    /// <summary>Stripe keeps a key for at least this time.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS stripe_keys (
          key TEXT PRIMARY KEY, created INTEGER NOT NULL, request TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL);
        """;

    private readonly LocalDatabase database;
    private readonly TimeProvider time;

    public StripeKeys(LocalDatabase database, TimeProvider time)
    {
        (this.database, this.time) = (database, time);
        database.Execute(Tables);
    }

    private long Oldest => (time.GetUtcNow() - Kept).ToUnixTimeMilliseconds();

    /// <summary>Identifies operation and parameters. The parameters can contain a card number, so they are not stored themselves.</summary>
    public static string RequestOf(string operation, StripeForm form) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{operation}?{form.Canonical}")));

    /// <param name="request">See <see cref="RequestOf"/>.</param>
    /// <returns>Null for a new key; the stored answer; or the refusal of a key that another request used.</returns>
    public StripeReply? Find(string key, string request) => database.Query(
        "SELECT request, status, body FROM stripe_keys WHERE key = $key AND created > $oldest",
        row => row.GetString(0) == request ? Replay(row.GetInt32(1), row.GetString(2)) : OtherRequest(key),
        ("$key", key),
        ("$oldest", Oldest)).SingleOrDefault();

    public void Save(string key, string request, StripeReply reply)
    {
        database.Execute("DELETE FROM stripe_keys WHERE created <= $oldest", ("$oldest", Oldest));
        database.Execute(
            "INSERT OR IGNORE INTO stripe_keys (key, created, request, status, body) VALUES ($key, $created, $request, $status, $body)",
            ("$key", key),
            ("$created", time.GetUtcNow().ToUnixTimeMilliseconds()),
            ("$request", request),
            ("$status", reply.Status),
            ("$body", reply.Body));
    }

    private static StripeReply Replay(int status, string body) =>
        new(status, body, IsReplay: true, ShouldRetry: status >= 500 ? false : null);

    private static StripeReply OtherRequest(string key) => new(400, new StripeFailure(
        "idempotency_error",
        null,
        "Keys for idempotent requests can only be used with the same parameters they were first used with. "
        + $"Try using a key other than '{key}' if you meant to execute a different request.").ToJson());
}
