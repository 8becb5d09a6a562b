using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Gateway;

/// <summary>
/// Converts claims to the form that API Gateway passes to a function. Every claim is a string, lists are joined by commas, and <c>exp</c>
/// and <c>iat</c> have Java's date format.
/// </summary>
internal static class AuthorizerClaims
{
    public static JsonObject Of(JsonObject claims) =>
        new(claims.Select(claim => KeyValuePair.Create(claim.Key, (JsonNode?)JsonValue.Create(Text(claim.Key, claim.Value)))));

    private static string Text(string name, JsonNode? value) => (name, value) switch
    {
        ("exp" or "iat", JsonValue number) when number.TryGetValue<long>(out var seconds) =>
            DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture),
        (_, JsonArray list) => string.Join(',', list.Select(item => Text("", item))),
        (_, JsonValue text) when text.GetValueKind() == JsonValueKind.String => (string)text!,
        (_, null) => "",
        _ => value.ToJsonString(),
    };
}
