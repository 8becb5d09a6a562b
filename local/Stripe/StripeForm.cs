using System.Globalization;
using System.Net;

namespace Shop.Local.Stripe;

/// <summary>Form-encoded parameters: <c>amount=1299&amp;metadata[orderId]=ord_1</c>.</summary>
internal sealed class StripeForm
{
    private readonly List<(string Name, string Value)> parameters;

    private StripeForm(List<(string Name, string Value)> parameters) => this.parameters = parameters;

    /// <summary>The same text for the same parameters in any order.</summary>
    public string Canonical => string.Join('&', parameters.Select(pair => $"{pair.Name}={pair.Value}").Order(StringComparer.Ordinal));

    public static StripeForm Parse(string text) => new(
    [
        .. from pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries)
           let parts = pair.Split('=', 2)
           select (WebUtility.UrlDecode(parts[0]), parts.Length == 2 ? WebUtility.UrlDecode(parts[1]) : ""),
    ]);

    /// <exception cref="StripeRefusalException">There is a parameter with another name.</exception>
    public void Allow(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in parameters)
        {
            if (!names.Contains(name.Split('[')[0]))
            {
                throw StripeRefusalException.Invalid("parameter_unknown", $"Received unknown parameter: {name}", name);
            }
        }
    }

    public string? Text(string name) => parameters.FirstOrDefault(pair => pair.Name == name).Value;

    public string Required(string name) =>
        Text(name) is { Length: > 0 } value
            ? value
            : throw StripeRefusalException.Invalid("parameter_missing", $"Missing required param: {name}.", name);

    public long? Whole(string name) =>
        Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : throw StripeRefusalException.Invalid("parameter_invalid_integer", $"Invalid integer: {text}", name);

    public bool Flag(string name) => Text(name) switch
    {
        null => false,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw StripeRefusalException.Invalid(null, $"Invalid boolean: {text}", name),
    };

    /// <summary>The members in brackets: <c>metadata[orderId]</c>.</summary>
    public IReadOnlyDictionary<string, string> Map(string name) => parameters
        .Where(pair => pair.Name.StartsWith($"{name}[", StringComparison.Ordinal) && pair.Name.EndsWith(']'))
        .ToDictionary(pair => pair.Name[(name.Length + 1)..^1], pair => pair.Value);
}
