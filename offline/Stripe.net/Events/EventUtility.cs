using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Stripe;

/// <summary>Reads webhooks and checks their signatures.</summary>
public static class EventUtility
{
    /// <summary>In seconds.</summary>
    public const int DefaultTimeTolerance = 300;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc cref="ConstructEvent(string, string, string, long, long, bool)"/>
    public static Event ConstructEvent(
        string json,
        string stripeSignatureHeader,
        string secret,
        long tolerance = DefaultTimeTolerance,
        bool throwOnApiVersionMismatch = true) =>
        ConstructEvent(
            json, stripeSignatureHeader, secret, tolerance, DateTimeOffset.UtcNow.ToUnixTimeSeconds(), throwOnApiVersionMismatch);

    /// <param name="tolerance">The largest difference between the time of the signature and <paramref name="utcNow"/>, in seconds.</param>
    /// <param name="utcNow">Unix seconds.</param>
    /// <exception cref="StripeException">
    /// The signature is wrong, too old or too new, or the event has the API version of another release.
    /// </exception>
    public static Event ConstructEvent(
        string json, string stripeSignatureHeader, string secret, long tolerance, long utcNow, bool throwOnApiVersionMismatch = true)
    {
        ValidateSignature(json, stripeSignatureHeader, secret, tolerance, utcNow);
        var read = JsonSerializer.Deserialize<Event>(json);
        return throwOnApiVersionMismatch && Release(read.ApiVersion) != Release(StripeConfiguration.ApiVersion)
            ? throw new StripeException(
                $"Received event with API version {read.ApiVersion}, but Stripe.net {StripeConfiguration.StripeNetVersion} "
                + $"expects API version {StripeConfiguration.ApiVersion}.")
            : read;
    }

    /// <inheritdoc cref="ConstructEvent(string, string, string, long, long, bool)"/>
    public static void ValidateSignature(string json, string stripeSignatureHeader, string secret, long tolerance, long utcNow)
    {
        var items = stripeSignatureHeader.Trim().Split(',').Select(Item).ToLookup(item => item.Name, item => item.Value);
        var time = items["t"].FirstOrDefault();
        var expected = Encoding.ASCII.GetBytes(ComputeSignature(secret, time, json));
        if (!items["v1"].Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), expected)))
        {
            throw new StripeException("The expected signature was not found in the Stripe-Signature header.");
        }

        if (Math.Abs(utcNow - int.Parse(time, CultureInfo.InvariantCulture)) > tolerance)
        {
            throw new StripeException("The webhook cannot be processed because the current timestamp is outside of the allowed tolerance.");
        }
    }

    /// <returns>HMAC-SHA256 in lower-case hexadecimal digits.</returns>
    public static string ComputeSignature(string secret, string timestamp, string payload)
    {
        try
        {
            return Convert.ToHexStringLower(HMACSHA256.HashData(Utf8.GetBytes(secret), Utf8.GetBytes($"{timestamp}.{payload}")));
        }
        catch (EncoderFallbackException exception)
        {
            throw new StripeException("The webhook cannot be processed because the signature cannot be safely calculated.", exception);
        }
    }

    /// <summary>The header <c>Stripe-Signature</c> that Stripe sends with the payload.</summary>
    /// <param name="timestamp">Unix seconds; null for the current time.</param>
    public static string GenerateSignatureHeader(string payload, string secret, long? timestamp = null)
    {
        var time = (timestamp ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={ComputeSignature(secret, time, payload)}";
    }

    // The versions of one release train are compatible: 2026-07-29.dahlia and 2026-06-24.dahlia.
    private static string Release(string version) => version.Contains('.', StringComparison.Ordinal) ? version.Split('.')[1] : "";

    private static (string Name, string Value) Item(string item) => item.Trim().Split('=', 2) switch
    {
        [var name, var value] => (name, value),
        _ => throw new StripeException("The signature header format is unexpected."),
    };
}
