using System.Text.RegularExpressions;

namespace Shop.Contract.Handlers;

/// <summary>The method and the path of a route.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">With path parameters in braces, as in OpenAPI: <c>/products/{id}</c>.</param>
public sealed partial record RouteKey(string Method, string Path)
{
    /// <summary>The method of a route that accepts every HTTP method.</summary>
    public const string AnyMethod = "ANY";

    public IEnumerable<string> PathParameters => PathParameter().Matches(Path).Select(match => match.Groups[1].Value);

    /// <summary>The path in an execution ARN, with <c>*</c> for each path parameter.</summary>
    public string ArnPath => PathParameter().Replace(Path, "*");

    public bool IsValid => Template().IsMatch(Path);

    public override string ToString() => $"{Method} {Path}";

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9]*)\}")]
    private static partial Regex PathParameter();

    [GeneratedRegex(@"^(/([a-z0-9-]+|\{[A-Za-z][A-Za-z0-9]*\}))+$")]
    private static partial Regex Template();
}
