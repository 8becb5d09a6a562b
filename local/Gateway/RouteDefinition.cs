namespace Shop.Local.Gateway;

/// <summary>One method of one path of the API.</summary>
/// <param name="Path">The path template, such as <c>/products/{productId}</c>.</param>
/// <param name="Authorizer">Null on a public route.</param>
/// <param name="RequiredParameters">The parameters that the request validator requires.</param>
internal sealed record RouteDefinition(
    string Method,
    string Path,
    Integration Integration,
    AuthorizerDefinition? Authorizer,
    IReadOnlyList<RequiredParameter> RequiredParameters)
{
    public string Name => $"{Method} {Path}";

    public IReadOnlyList<string> Segments { get; } = Split(Path);

    public static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}

/// <param name="In"><c>header</c> or <c>query</c>.</param>
internal sealed record RequiredParameter(string In, string Name);

/// <summary>The backend of a route.</summary>
internal abstract record Integration;

internal sealed record LambdaIntegration(string Function, TimeSpan Timeout) : Integration;

/// <summary>API Gateway answers itself, with constant headers.</summary>
internal sealed record MockIntegration(int Status, IReadOnlyDictionary<string, string> Headers) : Integration;

/// <param name="Header">The name of the header with the ID token.</param>
/// <param name="Audience">
/// The regular expression that the <c>aud</c> claim of the ID token must match; null accepts every client of the pool.
/// </param>
internal sealed record AuthorizerDefinition(string Header, string PoolId, string? Audience);
