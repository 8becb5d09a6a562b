using System.Text.RegularExpressions;

namespace Shop.Domain.Users;

/// <summary>
/// A name for display, not for sign-in: <see cref="MinLength"/> to <see cref="MaxLength"/> ASCII letters, digits and <c>_ . -</c>. Upper
/// and lower case are kept.
/// </summary>
/// <example>ada</example>
public sealed partial record Username : Text
{
    public const int MinLength = 3;
    public const int MaxLength = 32;

    private Username(string value)
        : base(value)
    {
    }

    public static Outcome<Username> Read(string? text, string field = "username") =>
        text is { Length: >= MinLength and <= MaxLength } && Allowed().IsMatch(text)
            ? new Username(text)
            : Invalid.Field(field, $"must be {MinLength} to {MaxLength} letters, digits, '_', '.' or '-'");

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]*\z")]
    private static partial Regex Allowed();
}
