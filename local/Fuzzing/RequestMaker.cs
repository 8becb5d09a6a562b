using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Shop.Local.Fuzzing;

/// <summary>Makes random requests for a route: valid, nearly valid and invalid requests.</summary>
internal sealed class RequestMaker(ApiRoute route, SeenValues seen, Random random)
{
    private static readonly string[] OddIds =
    [
        "%20", "..", ".", "%2e%2e%2f", "%27%22", "%7Bid%7D", "*", "null", "undefined", "-1", "0", "%F0%9F%8E%81", "%ED%A0%80", "%FF",
        "%E2%80%AE", "%0d%0aX-Odd:%201", "prd_", "PRD_00000000000000000000000000", "prd_ZZZZZZZZZZZZZZZZZZZZZZZZZZ", "%5C", "%25",
        "%3Cscript%3E", "a;b=c", "me", new('i', 2_000),
    ];

    private static readonly string[] OddContentTypes =
    [
        "text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-16", "application/x-www-form-urlencoded",
        "application/json, text/html", "rubbish", "*/*",
    ];

    private static readonly (string Name, string Value)[] OddHeaders =
    [
        ("Accept", "text/html"),
        ("Accept", "application/xml;q=0.9"),
        ("Accept-Language", "xx-XX"),
        ("X-Forwarded-For", "10.0.0.1, evil"),
        ("X-HTTP-Method-Override", "DELETE"),
        ("Cookie", "session=1; admin=true"),
        ("Origin", "null"),
        ("If-Match", "*"),
        ("Range", "bytes=0-1"),
        ("Content-Encoding", "gzip"),
        ("X-Odd", new string('h', 1_000)),
        ("Idempotency-Key", "fuzz"),
        ("Idempotency-Key", ""),
        ("Idempotency-Key", new string('k', 600)),
        ("X-Guest-Cart", "'; drop"),
        ("X-Correlation-Id", new string('c', 500)),
        ("traceparent", "00-zz"),
    ];

    private readonly BodyMutator mutator = new(random);

    public FuzzRequest Make(string caller)
    {
        var values = new ValueMaker(seen, random);
        var oddness = random.Next(10);
        var body = route.Body is { } schema ? values.Make(schema, "") : null;
        var bytes = Body(body, oddness);
        var headers = Headers(values, oddness, bytes is not null);
        return new(route, caller, Path(odd: oddness == 7) + Query(values, oddness), headers, bytes, values.Secrets);
    }

    /// <summary>
    /// Makes a request with valid required parameters, ids of resources that do not exist, and an empty JSON object as the body.
    /// </summary>
    public static FuzzRequest Plain(ApiRoute route, string caller)
    {
        var values = new ValueMaker(new SeenValues(new HashSet<string>()), new Random(0));
        var required = route.Parameters.Where(parameter => parameter.Required).ToList();
        var headers = required.Where(parameter => parameter.In == ParameterLocation.Header)
            .Select(parameter => (parameter.Name!, Ascii(values.Text(parameter))));
        var query = required.Where(parameter => parameter.In == ParameterLocation.Query).Select(parameter => QueryText(values, parameter));
        var path = Filled(route.Path, parameter => SampleIds.Unknown(route.Path, parameter));
        var target = string.Join('&', query) is { Length: > 0 } text ? $"{path}?{text}" : path;
        var body = route.Body is null ? null : "{}"u8.ToArray();
        return new(route, caller, target, [.. headers, ("Content-Type", "application/json")], body, []);
    }

    private byte[]? Body(JsonNode? body, int oddness) =>
        route.Body is null ? oddness == 6 && route.Method != "GET" ? mutator.Mutate(null) : null
        : oddness is 3 or 4 or 5 or 6 ? mutator.Mutate(body)
        : Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null");

    private List<(string Name, string Value)> Headers(ValueMaker values, int oddness, bool hasBody)
    {
        var headers = route.Parameters
            .Where(parameter => parameter.In == ParameterLocation.Header)
            .Where(parameter => parameter.Required ? oddness != 8 || random.Next(2) == 0 : random.Next(3) == 0)
            .Select(parameter => (Name: parameter.Name!, Value: HeaderValue(values, parameter)))
            .ToList();
        if (hasBody)
        {
            headers.Add(("Content-Type", oddness == 8 ? OddContentTypes[random.Next(OddContentTypes.Length)] : "application/json"));
        }

        var odd = OddHeaders[random.Next(OddHeaders.Length)];
        if (oddness >= 8 && headers.TrueForAll(header => header.Name != odd.Name))
        {
            headers.Add(odd);
        }

        return headers;
    }

    // The value of X-Guest-Cart is the member guestCartId or cartId of an answer.
    private string HeaderValue(ValueMaker values, IOpenApiParameter parameter)
    {
        var words = parameter.Name!.Split('-').SkipWhile(word => word == "X").ToList();
        var name = string.Concat(words);
        return seen.Pick(random, [name, $"{name}Id", $"{words[^1]}Id"]) is { } value && random.Next(5) > 0
            ? value
            : Ascii(values.Text(parameter));
    }

    private static string Ascii(string text) => string.Concat(text.Where(letter => letter is > ' ' and <= '~'));

    private string Path(bool odd) => Filled(route.Path, parameter =>
    {
        var resource = SampleIds.ResourceOf(route.Path, parameter);
        return odd ? OddIds[random.Next(OddIds.Length)]
            : random.Next(4) > 0 && seen.Pick(random, [$"{resource}Id", parameter, "productId"]) is { } value ? Uri.EscapeDataString(value)
            : SampleIds.Unknown(route.Path, parameter);
    });

    private string Query(ValueMaker values, int oddness)
    {
        var given = route.Parameters
            .Where(parameter => parameter.In == ParameterLocation.Query && (parameter.Required || random.Next(3) == 0))
            .Select(parameter => QueryText(values, parameter))
            .ToList();
        if (oddness == 9)
        {
            var name = route.Parameters.FirstOrDefault(parameter => parameter.In == ParameterLocation.Query)?.Name ?? "limit";
            given.Add(random.Next(8) switch
            {
                0 => $"{name}=1&{name}=2",
                1 => $"{name}=99999999999999999999",
                2 => $"{name}={new string('q', 3_000)}",
                3 => $"{name}=%00%FF%ED%A0%80",
                4 => "colour=red",
                5 => $"{name}",
                6 => "&&==&%zz=1",
                _ => $"{name}=-1",
            });
        }

        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }

    private static string QueryText(ValueMaker values, IOpenApiParameter parameter) =>
        $"{parameter.Name}={Uri.EscapeDataString(values.Text(parameter))}";

    private static string Filled(string path, Func<string, string> value) =>
        string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? value(segment[1..^1]) : segment));
}
