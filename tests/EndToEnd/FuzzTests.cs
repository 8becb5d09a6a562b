using Shop.Local.Fuzzing;
using Shop.Local.Verbs;
using Xunit.Abstractions;

namespace Shop.Tests.EndToEnd;

public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int PerRoute = 25;
    private const int Seed = 20_260_101;

    [Fact]
    public async Task Random_requests_get_no_5xx_no_secret_and_no_undocumented_answer()
    {
        await using var shop = await BenchShop.StartAsync(CancellationToken.None);
        var report = await FuzzRun.StartAsync(shop, Seed, PerRoute, progress: null, CancellationToken.None);
        foreach (var finding in report.Findings)
        {
            output.WriteLine($"{finding.Request.Route} as {finding.Request.Caller}: {string.Join("; ", finding.Faults)}");
            output.WriteLine($"  {finding.Answer.Status} {finding.Answer.Text}\n  {finding.Request.ToCurl(shop.BaseUrl)}");
        }

        Assert.Empty(report.Findings.Select(finding => $"{finding.Request.Route}: {string.Join("; ", finding.Faults)}"));
        Assert.Equal(ApiRoute.All.Count * PerRoute, report.Requests);
        Assert.All(report.ByRoute, route => Assert.Contains(route.Answers.Keys, status => status < 500));
        var valid = report.ByRoute.Sum(route => route.Answers.Where(answer => answer.Key < 300).Sum(answer => answer.Value));
        Assert.True(valid > report.Requests / 20, "Enough requests are valid and reach the stores.");
    }
}
