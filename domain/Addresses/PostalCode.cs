using System.Text.RegularExpressions;

namespace Shop.Domain.Addresses;

/// <summary>
/// A postal code in the format of its country, in capitals and with its separator: <c>k1a0b1</c> becomes <c>K1A 0B1</c>. When the shop does
/// not know the format of the country, a postal code has 2 to <see cref="MaxLength"/> ASCII letters, digits, spaces and hyphens.
/// </summary>
public sealed partial record PostalCode : Text
{
    public const int MaxLength = 10;

    private PostalCode(string value)
        : base(value)
    {
    }

    /// <returns>Null when the country has no postal codes and <paramref name="text"/> is empty.</returns>
    public static Outcome<PostalCode?> Read(string? text, Country country, string field = "postalCode")
    {
        var code = (text ?? "").Trim().ToUpperInvariant();
        return code.Length > 0 ? Known(code, country, field).Map(known => (PostalCode?)known)
            : PostalCodeFormats.HasCodes(country) ? Invalid.Field(field, "is required")
            : Outcome.Of<PostalCode?>(null);
    }

    private static Outcome<PostalCode> Known(string code, Country country, string field)
    {
        if (PostalCodeFormats.Of(country) is not { } formats)
        {
            return code.Length <= MaxLength && Plain().IsMatch(code)
                ? new PostalCode(code)
                : Invalid.Field(field, $"must be 2 to {MaxLength} letters, digits, spaces and hyphens");
        }

        return formats.Select(format => PostalCodeFormats.Fit(code, format)).FirstOrDefault(fitting => fitting is not null) is { } written
            ? new PostalCode(written)
            : Invalid.Field(field, $"must be a postal code of {country}, such as {PostalCodeFormats.Example(formats[0])}");
    }

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9 -]*[A-Z0-9]\z")]
    private static partial Regex Plain();
}
