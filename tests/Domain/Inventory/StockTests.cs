using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Inventory;

namespace Shop.Tests.Domain.Inventory;

public sealed class StockTests
{
    [Fact]
    public void All_of_the_opening_stock_is_available() => Property.Holds(Gen.Choose(0, Stock.MaxOpening), pieces =>
    {
        var stock = Stock.Open(Make.ProductId(), pieces).Require();
        Assert.Equal((new Units(pieces), new Units(0), new Units(0)), (stock.Available, stock.Reserved, stock.Sold));
        Assert.Equal((Make.ProductId(), Stock.DefaultLowStockThreshold, 1L), (stock.ProductId, stock.LowStockThreshold, stock.Version));
    });

    [Theory]
    [InlineData(null)]
    [InlineData(-1L)]
    [InlineData(Stock.MaxOpening + 1L)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void An_opening_stock_outside_its_range_is_refused(long? pieces) => Refuse.Fields(Stock.Open(Make.ProductId(), pieces), "stock");

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Stock_is_low_at_its_threshold(long pieces, bool low) =>
        Assert.Equal(low, Stock.Open(Make.ProductId(), pieces).Require().IsLow);

    [Fact]
    public void The_low_stock_threshold_can_be_changed_and_setting_it_again_changes_nothing()
    {
        var stock = Stock.Open(Make.ProductId(), 10).Require();
        var changed = stock.ChangeLowStockThreshold(10).Require();
        Assert.Equal((new Units(10), true, 2L), (changed.LowStockThreshold, changed.IsLow, changed.Version));
        Assert.Same(changed, changed.ChangeLowStockThreshold(10).Require());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1L)]
    [InlineData(Stock.MaxOpening + 1L)]
    public void A_low_stock_threshold_outside_its_range_is_refused(long? pieces) =>
        Refuse.Fields(Stock.Open(Make.ProductId(), 10).Require().ChangeLowStockThreshold(pieces), "lowStockThreshold");

    [Fact]
    public void A_stock_with_a_version_below_1_throws() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new Stock(Make.ProductId(), default, default, default, default, version: 0));
}
