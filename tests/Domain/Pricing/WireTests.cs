using Shop.Domain;
using Shop.Domain.Pricing;

namespace Shop.Tests.Domain.Pricing;

public sealed class WireTests
{
    [Fact]
    public void Every_name_is_read_as_it_is_written()
    {
        Same<TaxClass>(TaxClasses.Wire, text => TaxClasses.Read(text));
        Same<ShippingMethod>(ShippingMethods.Wire, text => ShippingMethods.Read(text));
        Same<TaxMode>(TaxModes.Wire, text => TaxModes.Read(text));
        Same<PriceStepKind>(PriceStepKinds.Wire, text => PriceStepKinds.Read(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Standard")]
    [InlineData("overnight")]
    [InlineData("0")]
    public void Any_other_is_refused(string text)
    {
        Refuse.Fields(TaxClasses.Read(text), "taxClass");
        Refuse.Fields(ShippingMethods.Read(text), "shippingMethod");
        Refuse.Fields(TaxModes.Read(text), "taxes");
        Refuse.Fields(PriceStepKinds.Read(text), "kind");
    }

    [Fact]
    public void What_is_not_said_is_standard()
    {
        Assert.Equal(TaxClass.Standard, TaxClasses.Read(null).Require());
        Assert.Equal(ShippingMethod.Standard, ShippingMethods.Read(null).Require());
    }

    private static void Same<T>(Func<T, string> write, Func<string, Outcome<T>> read)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), value => Assert.Equal(value, read(write(value)).Require()));
}
