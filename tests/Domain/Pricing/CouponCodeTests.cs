using FsCheck.Fluent;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class CouponCodeTests
{
    [Theory]
    [InlineData("ABC", "ABC")]
    [InlineData("welcome-10", "WELCOME-10")]
    [InlineData("  Summer26\n", "SUMMER26")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345")]
    public void A_coupon_code_is_read_in_any_case_and_with_surrounding_spaces(string text, string code) =>
        Assert.Equal(code, $"{CouponCode.Read(text).Require()}");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AB")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456")]
    [InlineData("TEN OFF")]
    [InlineData("TEN_OFF")]
    [InlineData("ÄÖÜ")]
    [InlineData("ＡＢＣ")]
    [InlineData("user#1")]
    public void Another_text_than_a_coupon_code_is_refused(string? text)
    {
        Refuse.Fields(CouponCode.Read(text, "couponCode"), "couponCode");
        Assert.False(CouponCode.TryParse(text, out _));
    }

    [Fact]
    public void Any_text_is_refused_or_gives_a_code_that_is_read_back_unchanged() => Property.Holds(Any.Line(40), text =>
    {
        if (CouponCode.TryParse(text, out var code))
        {
            Assert.Matches(@"\A[A-Z0-9-]{3,32}\z", code.Value);
            Assert.Equal(code, CouponCode.Read(code.Value).Require());
        }
    });
}
