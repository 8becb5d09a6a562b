using System.Net.Http.Headers;
using System.Text.Json;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>An HTTP answer with its JSON body; <see cref="Json"/> is undefined where the body is empty.</summary>
public sealed record Answer(int Status, string? ContentType, HttpResponseHeaders Headers, JsonElement Json)
{
    public long Version => Json.GetProperty("version").GetInt64();

    /// <summary>The items of a list's page.</summary>
    public JsonElement.ArrayEnumerator Items => Json.GetProperty("items").EnumerateArray();

    public string Text(string property) => Json.GetProperty(property).GetString()!;

    /// <summary>The fields that a 400 problem names.</summary>
    public IEnumerable<string> RefusedFields() =>
        Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()!);

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        using var json = text.Length == 0 ? null : JsonDocument.Parse(text);
        var type = response.Content.Headers.ContentType?.MediaType;
        return new((int)response.StatusCode, type, response.Headers, json?.RootElement.Clone() ?? default);
    }

    public override string ToString() => $"{Status} {Json}";
}
