using Shop.Local.Gateway;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gateway;

public sealed class TokenBucketTests
{
    [Fact]
    public void A_throttle_accepts_a_burst_and_then_its_rate()
    {
        var time = new ManualTime();
        var bucket = new TokenBucket(new(Rate: 2, Burst: 3), time);
        Assert.Equal([true, true, true, false], Enumerable.Range(0, 4).Select(_ => bucket.TryTake()));
        time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal([true, false], Enumerable.Range(0, 2).Select(_ => bucket.TryTake()));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, Enumerable.Range(0, 9).Count(_ => bucket.TryTake()));
    }
}
