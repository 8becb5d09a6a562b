using System.Text.Json;

namespace Shop.Tests.Sdk.Lambda;

internal static class Read
{
    /// <summary>The JSON of a payload at position 0.</summary>
    public static JsonElement Json(Stream payload)
    {
        Assert.Equal(0, payload.Position);
        return JsonDocument.Parse(payload).RootElement;
    }

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
