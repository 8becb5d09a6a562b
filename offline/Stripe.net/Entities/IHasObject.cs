using System.Text.Json.Serialization;
using Stripe.Internal;

namespace Stripe;

[JsonConverter(typeof(ObjectConverter))]
public interface IHasObject
{
    /// <summary>The type of the object, such as <c>payment_intent</c>.</summary>
    string Object { get; set; }
}
