using System.Text.RegularExpressions;

namespace Shop.Contract.Handlers;

/// <summary>Converts <c>GetMe</c> to <c>get-me</c>.</summary>
internal static partial class KebabCase
{
    public static string Of(string pascalCase) => WordStart().Replace(pascalCase, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();
}
