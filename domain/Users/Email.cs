using System.Text.RegularExpressions;

namespace Shop.Domain.Users;

/// <summary>
/// An ASCII email address, trimmed and in lower case: at most <see cref="MaxLength"/> characters, at most 64 characters before the
/// <c>@</c>, and a domain of at least two labels. Quoted local parts and address literals are refused.
/// </summary>
/// <example>ada@example.com</example>
public sealed partial record Email
{
    public const int MaxLength = 254;

    private Email(string value) => Value = value;

    public string Value { get; }

    public static Outcome<Email> Read(string? text, string field = "email")
    {
        var address = text?.Trim();
        return address is null ? Invalid.Field(field, "is required")
            : address.Length <= MaxLength && Address().IsMatch(address) ? new Email(address.ToLowerInvariant())
            : Invalid.Field(field, "must be an email address, such as ada@example.com");
    }

    public override string ToString() => Value;

    // The check runs before the conversion to lower case, because that conversion turns some other characters into ASCII: the Kelvin sign
    // becomes k.
    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*" +
        @"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z")]
    private static partial Regex Address();
}
