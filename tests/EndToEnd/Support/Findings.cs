namespace Shop.Tests.EndToEnd.Support;

internal static class Findings
{
    /// <summary>Fails with all findings, one a line; <see cref="Assert.Empty"/> shows only the first ones, shortened.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
