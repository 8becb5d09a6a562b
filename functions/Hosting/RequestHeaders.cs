namespace Shop.Functions.Hosting;

/// <summary>The declared headers of a request, each given at most once. Names are case-insensitive.</summary>
internal sealed class RequestHeaders
{
    private const int MaxCorrelationLength = 128;

    private readonly RouteContract contract;
    private readonly Dictionary<string, string> values;

    private RequestHeaders(RouteContract contract, Dictionary<string, string> values) => (this.contract, this.values) = (contract, values);

    /// <summary>The value of a header; null when the header is not given.</summary>
    public string? this[string name] => contract.Headers.Any(header => header.Name == name)
        ? values.GetValueOrDefault(name)
        : throw new InvalidOperationException($"{contract.Route} does not declare the header {name}.");

    public static Outcome<RequestHeaders> Read(APIGatewayProxyRequest request, RouteContract contract)
    {
        var given = contract.Headers.Select(header => (Header: header, Values: Given(request, header.Name))).ToList();
        var errors = given.Select(one => Check(one.Header, one.Values)).OfType<FieldError>().ToValueList();
        return errors.Count > 0
            ? new Invalid(errors)
            : new RequestHeaders(
                contract,
                given.Where(one => one.Values.Count == 1).ToDictionary(one => one.Header.Name, one => one.Values[0], StringComparer.Ordinal));
    }

    /// <summary>
    /// The first correlation id of the request that has at most <see cref="MaxCorrelationLength"/> characters, all of them printable ASCII;
    /// null when there is no such id.
    /// </summary>
    public static string? Correlation(APIGatewayProxyRequest request) =>
        Given(request, Log.CorrelationHeader).Find(id => id.Length is > 0 and <= MaxCorrelationLength && id.All(c => c is > ' ' and <= '~'));

    private static FieldError? Check(HeaderAttribute header, List<string> values) => values.Count switch
    {
        0 when header.Required => new(header.Name, "is required"),
        > 1 => new(header.Name, "must be given once"),
        _ => null,
    };

    private static List<string> Given(APIGatewayProxyRequest request, string name)
    {
        var several = request.MultiValueHeaders?.Where(header => Same(header.Key)).SelectMany(header => header.Value).ToList();
        return several is { Count: > 0 }
            ? several
            : [.. (request.Headers ?? new Dictionary<string, string>()).Where(header => Same(header.Key)).Select(header => header.Value)];

        bool Same(string other) => string.Equals(other, name, StringComparison.OrdinalIgnoreCase);
    }
}
