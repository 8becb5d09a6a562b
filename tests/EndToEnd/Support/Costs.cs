namespace Shop.Tests.EndToEnd.Support;

internal static class Costs
{
    /// <summary>That an operation takes exactly these capacity units of DynamoDB, as the gate before it counts them.</summary>
    /// <param name="function">How the name of the function that carries it out ends.</param>
    public static async Task TakesAsync(this RunningShop shop, string function, double read, double write, Func<Task> operation)
    {
        var before = Sum(shop, function);
        await operation();
        var after = Sum(shop, function);
        Assert.Equal((function, read, write), (function, after.Read - before.Read, after.Write - before.Write));
    }

    private static (double Read, double Write) Sum(RunningShop shop, string function)
    {
        var uses = shop.Shop.Gate.Capacity.Where(use => use.Function.EndsWith(function, StringComparison.Ordinal)).ToList();
        return (uses.Sum(use => use.ReadUnits), uses.Sum(use => use.WriteUnits));
    }
}
