using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Shop.Domain.Pricing;

/// <summary>
/// The code of a coupon: <see cref="MinLength"/> to <see cref="MaxLength"/> characters of <c>A–Z 0–9 -</c>. The input may have lower-case
/// letters and surrounding white space.
/// </summary>
/// <example>SPRING-10</example>
public sealed partial record CouponCode
{
    public const int MinLength = 3;
    public const int MaxLength = 32;

    private CouponCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CouponCode? code)
    {
        var capitals = text?.Trim().ToUpperInvariant();
        code = capitals is { Length: >= MinLength and <= MaxLength } && Allowed().IsMatch(capitals) ? new CouponCode(capitals) : null;
        return code is not null;
    }

    public static Outcome<CouponCode> Read(string? text, string field = "code") =>
        text is null ? Invalid.Field(field, "is required")
        : TryParse(text, out var code) ? code
        : Invalid.Field(field, $"must be {MinLength} to {MaxLength} letters A to Z, digits and hyphens");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Z0-9-]*\z")]
    private static partial Regex Allowed();
}
