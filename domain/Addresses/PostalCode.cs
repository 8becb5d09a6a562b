using System.Text.RegularExpressions;

namespace Shop.Domain.Addresses;

/// <summary>
/// A postal code in its country's own form, in capitals and with its separator: <c>k1a0b1</c> becomes <c>K1A 0B1</c>. Of countries
/// whose form the shop does not know, any 2 to 10 ASCII letters, digits, blanks and dashes.
/// </summary>
public sealed partial record PostalCode : Text
{
    public const int MaxLength = 10;

    private PostalCode(string value)
        : base(value)
    {
    }

    /// <returns>Null where the country has no postal codes and none is given.</returns>
    public static Outcome<PostalCode?> Read(string? text, Country country, string field = "postalCode")
    {
        var code = (text ?? "").Trim().ToUpperInvariant();
        return code.Length > 0 ? Known(code, country, field).Map(known => (PostalCode?)known)
            : PostalForms.HasCodes(country) ? Invalid.Field(field, "is required")
            : Outcome.Of<PostalCode?>(null);
    }

    private static Outcome<PostalCode> Known(string code, Country country, string field)
    {
        if (PostalForms.Of(country) is not { } forms)
        {
            return Plain().IsMatch(code)
                ? new PostalCode(code)
                : Invalid.Field(field, $"must be 2 to {MaxLength} letters, digits, blanks and dashes");
        }

        return forms.Select(form => PostalForms.Fit(code, form)).FirstOrDefault(fitting => fitting is not null) is { } written
            ? new PostalCode(written)
            : Invalid.Field(field, $"must be a postal code of {country}, such as {PostalForms.Example(forms[0])}");
    }

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9 -]{0,8}[A-Z0-9]\z")]
    private static partial Regex Plain();
}
