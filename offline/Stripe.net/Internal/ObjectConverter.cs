using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stripe.Internal;

/// <summary>Selects the class of an object by its member <c>object</c>; null for an object without a class here.</summary>
internal sealed class ObjectConverter : JsonConverter<IHasObject>
{
    public override IHasObject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var element = document.RootElement;
        return (element.TryGetProperty("object", out var name) ? name.GetString() : null) switch
        {
            "payment_intent" => element.Deserialize<PaymentIntent>(options),
            "refund" => element.Deserialize<Refund>(options),
            "dispute" => element.Deserialize<Dispute>(options),
            _ => null,
        };
    }

    public override void Write(Utf8JsonWriter writer, IHasObject value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
