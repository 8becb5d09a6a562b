using Shop.Domain;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class WireTests
{
    [Fact]
    public void Every_enum_value_is_read_back_from_its_wire_text()
    {
        Same<TaxClass>(TaxClasses.Wire, text => TaxClasses.Read(text));
        Same<ShippingMethod>(ShippingMethods.Wire, text => ShippingMethods.Read(text));
        Same<TaxMode>(TaxModes.Wire, text => TaxModes.Read(text));
        string[] steps = ["list-price", "quantity-tier", "coupon", "shipping", "free-shipping", "tax-added", "tax-included"];
        Assert.Equal(steps, Enum.GetValues<PriceStepKind>().Select(PriceStepKinds.Wire));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Standard")]
    [InlineData("overnight")]
    [InlineData("0")]
    public void Another_text_than_the_wire_texts_is_refused(string text)
    {
        Refuse.Fields(TaxClasses.Read(text), "taxClass");
        Refuse.Fields(ShippingMethods.Read(text), "shippingMethod");
        Refuse.Fields(TaxModes.Read(text), "taxes");
    }

    [Fact]
    public void A_missing_tax_class_or_shipping_method_is_standard()
    {
        Assert.Equal(TaxClass.Standard, TaxClasses.Read(null).Require());
        Assert.Equal(ShippingMethod.Standard, ShippingMethods.Read(null).Require());
    }

    private static void Same<T>(Func<T, string> write, Func<string, Outcome<T>> read)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, read(write(value)).Require()));
}
