using System.Text.Json.Nodes;

namespace Shop.Local.Aws;

/// <summary>The answer to one operation.</summary>
/// <param name="Json">The body; an empty object when the body was not a JSON object.</param>
internal sealed record AwsAnswer(int Status, JsonObject Json)
{
    public bool Succeeded => Status == 200;

    /// <summary>The name of the error without its namespace; null on success.</summary>
    public string? Error => Succeeded ? null : ((string?)Json["__type"])?.Split('#')[^1];

    public static AwsAnswer Refusal(string error, string message, int status = 400) =>
        new(status, new() { ["__type"] = error, ["message"] = message });
}
