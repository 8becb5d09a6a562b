using System.Text.RegularExpressions;

namespace Shop.Domain.Users;

/// <summary>A BCP 47 language tag with an optional region, in canonical case: <c>en</c>, <c>pt-BR</c>.</summary>
/// <example>en</example>
public sealed partial record Language : Text
{
    private Language(string value)
        : base(value)
    {
    }

    public static Language English { get; } = new("en");

    public static Outcome<Language> Read(string? text, string field) =>
        Tag().IsMatch(text ?? "") ? new Language(text!) : Invalid.Field(field, "must be a language tag, such as en or pt-BR");

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Z]{2})?\z")]
    private static partial Regex Tag();
}
