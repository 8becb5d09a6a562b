using System.Text.RegularExpressions;

namespace Shop.Contract.Handlers;

/// <summary>The method and the path of a route.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">With tokens in braces, as in OpenAPI: <c>/products/{id}</c>.</param>
public sealed partial record RouteKey(string Method, string Path)
{
    /// <summary>The method of a handler for all methods.</summary>
    public const string AnyMethod = "ANY";

    public IEnumerable<string> Tokens => Token().Matches(Path).Select(match => match.Groups[1].Value);

    /// <summary>The path in an execution ARN, where a token is <c>*</c>.</summary>
    public string ArnPath => Token().Replace(Path, "*");

    public bool IsValid => Template().IsMatch(Path);

    public override string ToString() => $"{Method} {Path}";

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9]*)\}")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(/([a-z0-9-]+|\{[A-Za-z][A-Za-z0-9]*\}))+$")]
    private static partial Regex Template();
}
