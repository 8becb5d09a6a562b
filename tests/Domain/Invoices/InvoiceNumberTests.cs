using Shop.Domain;
using Shop.Domain.Invoices;

namespace Shop.Tests.Domain.Invoices;

public sealed class InvoiceNumberTests
{
    [Theory]
    [InlineData(InvoiceKind.Invoice, 1, "INV-000001")]
    [InlineData(InvoiceKind.Invoice, 1_234_567, "INV-1234567")]
    [InlineData(InvoiceKind.CreditNote, 42, "CRN-000042")]
    public void A_number_is_read_back_from_its_text(InvoiceKind kind, long sequence, string text)
    {
        Assert.Equal(text, $"{new InvoiceNumber(kind, sequence)}");
        Assert.Equal(new InvoiceNumber(kind, sequence), InvoiceNumber.Parse(text));
    }

    [Theory]
    [InlineData("INV-1")]
    [InlineData("INV-000000")]
    [InlineData("INV--00001")]
    [InlineData("XYZ-000001")]
    [InlineData("INV-99999999999999999999")]
    [InlineData(null)]
    public void Another_text_is_not_a_number(string? text) => Assert.False(InvoiceNumber.TryParse(text, out _));

    [Fact]
    public void A_number_below_1_throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new InvoiceNumber(InvoiceKind.Invoice, 0));
}
