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
/// A statement that allows actions. The statement of a trust policy has a <see cref="Principal"/>; every other statement has a
/// <see cref="Resource"/>.
/// </summary>
public sealed record Statement(IReadOnlyList<string> Action)
{
    [JsonPropertyOrder(-1)]
    public string Effect { get; } = "Allow";

    public IReadOnlyList<string>? Resource { get; init; }

    public IReadOnlyDictionary<string, string>? Principal { get; init; }
}
