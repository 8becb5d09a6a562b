using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.Infra.Iam;

/// <summary>An IAM policy document; IAM's JSON has these member names, in this order.</summary>
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

/// <summary>One statement that allows actions. <see cref="Principal"/> only stands in trust policies, <see cref="Resource"/> only in the others.</summary>
public sealed record Statement(IReadOnlyList<string> Action)
{
    [JsonPropertyOrder(-1)]
    public string Effect { get; } = "Allow";

    public IReadOnlyList<string>? Resource { get; init; }

    public IReadOnlyDictionary<string, string>? Principal { get; init; }
}
