using System.Diagnostics;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

public sealed class StoppingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public async Task No_child_process_outlives_the_shop(string signal)
    {
        using var shop = await ShopProcess.StartAsync();
        var children = shop.Children();
        Assert.True(children.Count >= 2, "The emulators are expected to run as child processes.");
        await shop.SignalAsync(signal);
        await shop.ExitedAsync();
        Assert.Empty(await StillAliveAsync(children));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task The_shop_exits_with_0_after_SIGINT_and_SIGTERM(string signal)
    {
        using var shop = await ShopProcess.StartAsync();
        await shop.SignalAsync(signal);
        Assert.Equal(0, await shop.ExitedAsync());
    }

    [Fact]
    public async Task A_port_in_use_is_reported_and_leaves_no_process()
    {
        using var first = await ShopProcess.StartAsync();
        using var second = ShopProcess.Launch(first.Port);
        Assert.Equal(1, await second.ExitedAsync());
        Assert.Contains($"{first.Port}", second.Output, StringComparison.Ordinal);
        Assert.Contains("in use", second.Output, StringComparison.Ordinal);
        Assert.Empty(second.Children());
    }

    [Fact]
    public async Task A_killed_emulator_stops_the_shop_and_is_named()
    {
        using var shop = await ShopProcess.StartAsync();
        var java = shop.Children().Single(child => child.Name == "java");
        await Signals.SendAsync("KILL", java.Id);
        Assert.Equal(1, await shop.ExitedAsync());
        Assert.Contains("DynamoDB Local", shop.Output, StringComparison.Ordinal);
        Assert.Empty(await StillAliveAsync(shop.Children()));
    }

    /// <summary>The processes that still run after <see cref="Patience"/>.</summary>
    private static async Task<IReadOnlyList<ChildProcess>> StillAliveAsync(IReadOnlyList<ChildProcess> processes)
    {
        var waited = Stopwatch.StartNew();
        while (processes.Any(process => process.IsAlive) && waited.Elapsed < Patience)
        {
            await Task.Delay(100);
        }

        return [.. processes.Where(process => process.IsAlive)];
    }
}
