using System.Text.RegularExpressions;

namespace Shop.Infra.Handlers;

/// <summary>A route of the API.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">With tokens in braces, as OpenAPI writes them: <c>/products/{id}</c>.</param>
public sealed partial record Route(string Method, string Path)
{
    /// <summary>What a handler of all methods states.</summary>
    public const string AnyMethod = "ANY";

    public IEnumerable<string> Tokens => Token().Matches(Path).Select(match => match.Groups[1].Value);

    /// <summary>The path as an execution ARN has it, where a token is <c>*</c>.</summary>
    public string ArnPath => Token().Replace(Path, "*");

    public bool IsValid => Template().IsMatch(Path);

    public override string ToString() => $"{Method} {Path}";

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9]*)\}")]
    private static partial Regex Token();

    [GeneratedRegex(@"^(/([a-z0-9-]+|\{[A-Za-z][A-Za-z0-9]*\}))+$")]
    private static partial Regex Template();
}
