using Shop.Domain.Inventory;

namespace Shop.Tests.Domain.Inventory;

public sealed class LowStockDigestTests
{
    [Fact]
    public void A_digest_has_one_line_for_each_product_that_is_low()
    {
        var product = Make.Product();
        var digest = LowStockDigest.Of([(product, Opened(2)), (product, Opened(6)), (product, Opened(5))], hasMore: false);

        Assert.Equal("Low stock: 2 products", digest!.Subject);
        Assert.Equal(
            $"2 available, 0 reserved, threshold 5: {product.Details.Name} ({product.Id})\n"
            + $"5 available, 0 reserved, threshold 5: {product.Details.Name} ({product.Id})\n",
            digest.Text);
    }

    [Fact]
    public void A_digest_that_leaves_products_out_says_so() =>
        Assert.Equal("Low stock: more than 1 products", LowStockDigest.Of([(Make.Product(), Opened(0))], hasMore: true)!.Subject);

    [Fact]
    public void A_digest_leaves_out_retired_products()
    {
        var retired = Make.Product().Retire(Make.Vendor, Make.Now).Require();

        Assert.Null(LowStockDigest.Of([(retired, Opened(0))], hasMore: false));
        Assert.Equal("Low stock: 1 product", LowStockDigest.Of([(retired, Opened(0)), (Make.Product(), Opened(0))], hasMore: false)!.Subject);
    }

    [Fact]
    public void There_is_no_digest_when_no_stock_is_low() =>
        Assert.Null(LowStockDigest.Of([(Make.Product(), Opened(6))], hasMore: false));

    private static Stock Opened(int pieces) => Stock.Open(Make.ProductId(), pieces).Require();
}
