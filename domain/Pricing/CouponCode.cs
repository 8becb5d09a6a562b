using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Shop.Domain.Pricing;

/// <summary>3 to 32 of <c>A–Z 0–9 -</c>. Read from any case and with blanks around it: people type it.</summary>
public sealed partial record CouponCode
{
    public const int MinLength = 3;
    public const int MaxLength = 32;

    private CouponCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out CouponCode? code)
    {
        var shouted = text?.Trim().ToUpperInvariant();
        code = shouted is not null && Token().IsMatch(shouted) ? new CouponCode(shouted) : null;
        return code is not null;
    }

    public static Outcome<CouponCode> Read(string? text, string field = "code") =>
        text is null ? Invalid.Field(field, "is required")
        : TryParse(text, out var code) ? code
        : Invalid.Field(field, $"must be {MinLength} to {MaxLength} letters A to Z, digits and hyphens");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Z0-9-]{3,32}\z")]
    private static partial Regex Token();
}
