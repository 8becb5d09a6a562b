using Shop.Domain.Payments;

namespace Shop.Tests.Domain.Payments;

public sealed class PaymentMethodIdTests
{
    [Fact]
    public void Ids_are_read_up_to_their_maximum_length()
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
    public void Anything_else_is_refused(string? text) => Refuse.Fields(PaymentMethodId.Read(text), "paymentMethodId");
}
