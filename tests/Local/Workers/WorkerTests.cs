using Shop.Local;
using Shop.Local.Workers;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workers;

public sealed class WorkerTests : IAsyncLifetime
{
    private readonly LocalClock clock = new(new ManualTime());
    private Counting Tested { get; }

    public WorkerTests() => Tested = new(clock);

    public Task InitializeAsync()
    {
        Tested.Start();
        return Tested.IdleAsync();
    }

    public async Task DisposeAsync() => await Tested.DisposeAsync();

    [Fact]
    public async Task Without_work_it_does_not_look_again_until_it_is_rung_or_the_clock_moves()
    {
        await Tested.IdleAsync();
        var looks = Tested.Looks;
        await Task.Delay(TimeSpan.FromMilliseconds(100));
        Assert.Equal(looks, Tested.Looks);

        clock.Advance(TimeSpan.FromSeconds(1));
        await Tested.IdleAsync();
        Assert.InRange(Tested.Looks, looks + 1, looks + 2);
    }

    [Fact]
    public async Task It_is_idle_when_all_work_is_done_and_says_whether_it_worked()
    {
        Assert.False(await Tested.IdleAsync());
        Tested.Work = 3;
        Assert.True(await Tested.IdleAsync());
        Assert.Equal(0, Tested.Work);
    }

    [Fact]
    public async Task After_an_error_it_goes_on()
    {
        Tested.Fails = true;
        Tested.Work = 1;
        await Tested.IdleAsync();
        Tested.Fails = false;
        await Tested.IdleAsync();
        Assert.Equal(0, Tested.Work);
    }

    [Fact]
    public async Task Before_its_start_it_is_idle()
    {
        await using var unstarted = new Counting(clock);
        Assert.False(await unstarted.IdleAsync());
    }

    private sealed class Counting(LocalClock clock) : Worker("test", clock, new(clock))
    {
        private volatile int looks;

        public int Looks => looks;

        public int Work { get; set; }

        public bool Fails { get; set; }

        protected override Task<WorkStep> WorkAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref looks);
            if (Fails)
            {
                throw new InvalidOperationException();
            }

            return Task.FromResult(Work-- > 0 ? WorkStep.Done : Nothing());
        }

        private WorkStep Nothing()
        {
            Work = 0;
            return WorkStep.NothingBefore(null);
        }
    }
}
