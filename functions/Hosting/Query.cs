namespace Shop.Functions.Hosting;

/// <summary>The query string of a request. It has only declared parameters, each given at most once.</summary>
internal sealed class Query
{
    private readonly RouteContract contract;
    private readonly Dictionary<string, string> values;

    private Query(RouteContract contract, Dictionary<string, string> values) => (this.contract, this.values) = (contract, values);

    /// <summary>The value of a parameter; null when the parameter is not given.</summary>
    public string? this[string name] => contract.Declares(name)
        ? values.GetValueOrDefault(name)
        : throw new InvalidOperationException($"{contract.Route} does not declare the query parameter {name}.");

    public static Outcome<Query> Read(APIGatewayProxyRequest request, RouteContract contract)
    {
        var given = Given(request);
        var errors = given.Select(p => Check(p.Name, p.Values, contract)).OfType<FieldError>().ToValueList();
        return errors.Count > 0
            ? new Invalid(errors)
            : new Query(contract, given.ToDictionary(p => p.Name, p => p.Values[0], StringComparer.Ordinal));
    }

    private static FieldError? Check(string name, IList<string> values, RouteContract contract) =>
        !contract.Declares(name) ? new(FieldPath.Shown(name), "is not a query parameter of this route")
        : values.Count != 1 ? new(name, "must be given once")
        : null;

    // The single-value view has only the last value of a repeated parameter, so it is used only when the multi-value view is missing.
    private static List<(string Name, IList<string> Values)> Given(APIGatewayProxyRequest request) =>
        request.MultiValueQueryStringParameters is { } all
            ? [.. all.Select(p => (p.Key, p.Value))]
            : [.. (request.QueryStringParameters ?? new Dictionary<string, string>()).Select(p => (p.Key, (IList<string>)[p.Value]))];
}
