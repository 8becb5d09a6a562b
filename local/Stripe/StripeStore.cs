using System.Text.Json;
using System.Text.Json.Serialization;
using Shop.Local.Data;

namespace Shop.Local.Stripe;

/// <summary>The objects of the simulator, the newest first.</summary>
internal sealed class StripeStore
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS stripe_objects (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          parent TEXT,
          created INTEGER NOT NULL,
          json TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS stripe_objects_by_parent ON stripe_objects (kind, parent);
        """;

    private readonly LocalDatabase database;

    public StripeStore(LocalDatabase database)
    {
        this.database = database;
        database.Execute(Tables);
    }

    public T? Find<T>(string id)
        where T : StripeObject =>
        database.Query(
            "SELECT json FROM stripe_objects WHERE id = $id AND kind = $kind",
            row => Read<T>(row.GetString(0)),
            ("$id", id),
            ("$kind", typeof(T).Name)).SingleOrDefault();

    /// <param name="parent">The order of an intent; the intent of a refund or a dispute.</param>
    public T Save<T>(T value, string? parent)
        where T : StripeObject
    {
        database.Execute(
            """
            INSERT INTO stripe_objects (id, kind, parent, created, json) VALUES ($id, $kind, $parent, $created, $json)
            ON CONFLICT (id) DO UPDATE SET json = $json
            """,
            ("$id", value.Id),
            ("$kind", typeof(T).Name),
            ("$parent", parent),
            ("$created", value.Created),
            ("$json", JsonSerializer.Serialize(value, Json)));
        return value;
    }

    /// <summary>All objects with the parent, the newest first.</summary>
    public IReadOnlyList<T> Of<T>(string parent)
        where T : StripeObject =>
        database.Query(
            "SELECT json FROM stripe_objects WHERE kind = $kind AND parent = $parent ORDER BY sequence DESC",
            row => Read<T>(row.GetString(0)),
            ("$kind", typeof(T).Name),
            ("$parent", parent));

    public IReadOnlyList<T> All<T>()
        where T : StripeObject => Page<T>(new(Parent: null, After: null, From: 0, Before: long.MaxValue), int.MaxValue);

    /// <exception cref="StripeRefusalException">There is no object with the id after which the page starts.</exception>
    public IReadOnlyList<T> Page<T>(StripeFilter filter, int limit)
        where T : StripeObject =>
        database.Query(
            """
            SELECT json FROM stripe_objects
            WHERE kind = $kind AND ($parent IS NULL OR parent = $parent) AND created >= $from AND created < $before
              AND ($after IS NULL OR sequence < $after)
            ORDER BY sequence DESC LIMIT $limit
            """,
            row => Read<T>(row.GetString(0)),
            ("$kind", typeof(T).Name),
            ("$parent", filter.Parent),
            ("$from", filter.From),
            ("$before", filter.Before),
            ("$after", filter.After is { } after ? SequenceOf(after) : null),
            ("$limit", limit));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json)!;

    private object SequenceOf(string id) =>
        database.Query(
            "SELECT sequence FROM stripe_objects WHERE id = $id", row => (object)row.GetInt64(0), ("$id", id)).SingleOrDefault()
        ?? throw StripeRefusalException.Missing("object", id, "starting_after", status: 400);
}

/// <param name="After">The id of the last object of the page before.</param>
/// <param name="From">Unix seconds, inclusive.</param>
/// <param name="Before">Unix seconds, exclusive.</param>
internal sealed record StripeFilter(string? Parent, string? After, long From, long Before);
