using System.Net.Http.Headers;
using System.Text.Json;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>An HTTP answer with its JSON body; <see cref="Json"/> is undefined where the body is empty.</summary>
public sealed record Answer(int Status, string? ContentType, HttpResponseHeaders Headers, JsonElement Json)
{
    public string Text(string property) => Json.GetProperty(property).GetString()!;

    /// <summary>The fields a 400 problem names.</summary>
    public IEnumerable<string> RefusedFields() => Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString()!);

    public override string ToString() => $"{Status} {Json}";
}
