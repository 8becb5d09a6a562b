using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Payments;

public sealed class PaymentMethodIdTests
{
    [Fact]
    public void A_payment_method_id_of_the_maximum_length_is_read()
    {
        var longest = "pm_" + new string('a', PaymentMethodId.MaxLength - 3);
        Assert.Equal(longest, $"{PaymentMethodId.Read(longest).Require()}");
        Refuse.Fields(PaymentMethodId.Read(longest + "a"), "paymentMethodId");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("pm_")]
    [InlineData("card_1")]
    [InlineData("pm_1\n")]
    [InlineData("pm_1-2")]
    public void A_text_that_is_not_a_payment_method_id_is_refused(string? text) =>
        Refuse.Fields(PaymentMethodId.Read(text), "paymentMethodId");
}
