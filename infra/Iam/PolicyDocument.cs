using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.Infra.Iam;

/// <summary>An IAM policy document. The members have the names of its JSON, in the usual order.</summary>
public sealed record PolicyDocument(IReadOnlyList<Statement> Statement)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "2012-10-17";

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>
/// A statement. It allows actions, unless its effect is Deny. The statement of a trust policy has a <see cref="Principal"/>, the statement
/// of a role's policy has a <see cref="Resource"/>, and the statement of a queue's policy has both.
/// </summary>
public sealed record Statement(IReadOnlyList<string> Action)
{
    [JsonPropertyOrder(-1)]
    public string Effect { get; init; } = "Allow";

    public IReadOnlyList<string>? Resource { get; init; }

    public IReadOnlyDictionary<string, string>? Principal { get; init; }

    /// <summary>The condition values by operator, then by key: a text, or a list of texts when one of them is enough.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>>? Condition { get; init; }

    /// <summary>The principal of an AWS service.</summary>
    public static IReadOnlyDictionary<string, string> Service(string name) => new Dictionary<string, string> { ["Service"] = name };

    /// <summary>A condition with one operator and one key.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, object>> Where(
        string comparison, string key, params string[] values) => new Dictionary<string, IReadOnlyDictionary<string, object>>
    {
        [comparison] = new Dictionary<string, object> { [key] = values is [var value] ? value : values },
    };
}
