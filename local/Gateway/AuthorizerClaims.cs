using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shop.Local.Gateway;

/// <summary>Claims as API Gateway hands them to a function: all texts, lists joined by commas, the token's times written as Java writes dates.</summary>
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
