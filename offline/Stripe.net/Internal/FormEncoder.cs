using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Stripe.Internal;

/// <summary>
/// Form encoding as Stripe reads it: members and metadata in brackets, list entries by index, times as Unix seconds. Brackets in names
/// are not percent-encoded.
/// </summary>
internal static class FormEncoder
{
    public static string Encode(BaseOptions options) =>
        options is null ? "" : string.Join('&', Members(options, prefix: "").Select(pair => $"{Escape(pair.Name)}={Escape(pair.Value)}"));

    private static IEnumerable<(string Name, string Value)> Members(object options, string prefix) =>
        from property in options.GetType().GetRuntimeProperties()
        let name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        where name is not null
        let value = property.GetValue(options)
        where value is not null
        from pair in Values(value, Nested(prefix, name))
        select pair;

    private static IEnumerable<(string Name, string Value)> Values(object value, string name) => value switch
    {
        null => [(name, "")],
        AnyOf anyOf => anyOf.Value is null ? [] : Values(anyOf.Value, name),
        INestedOptions nested => Members(nested, name),
        IDictionary<string, string> entries => entries.SelectMany(entry => Values(entry.Value, Nested(name, entry.Key))),
        string text => [(name, text)],
        IEnumerable list => Entries(list.Cast<object>(), name),
        DateTime time => [(name, ((DateTimeOffset)time).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))],
        _ => [(name, string.Format(CultureInfo.InvariantCulture, "{0}", value))],
    };

    private static IEnumerable<(string Name, string Value)> Entries(IEnumerable<object> list, string name) =>
        list.SelectMany((entry, index) => Values(entry, $"{name}[{index}]")).DefaultIfEmpty((name, ""));

    private static string Nested(string prefix, string name) =>
        prefix.Length == 0 ? name
        : name.IndexOf('[', StringComparison.Ordinal) is var bracket and >= 0 ? $"{prefix}[{name[..bracket]}]{name[bracket..]}"
        : $"{prefix}[{name}]";

    private static string Escape(string text) =>
        WebUtility.UrlEncode(text).Replace("%5B", "[", StringComparison.Ordinal).Replace("%5D", "]", StringComparison.Ordinal);
}
