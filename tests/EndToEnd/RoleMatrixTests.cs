using System.Reflection;
using Amazon.Lambda.Annotations.APIGateway;
using Shop.Contract.Handlers;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Local.Fuzzing;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>An ID token of each role, and none for the caller without one; created once for the matrix.</summary>
public sealed class RoleTokens(RunningShop shop) : IAsyncLifetime
{
    private readonly Dictionary<string, string?> tokens = new() { [Fuzzer.Nobody] = null };

    public string? TokenOf(string caller) => tokens[caller];

    public async Task InitializeAsync()
    {
        using var visitors = new Visitors(shop.Shop);
        foreach (var role in Enum.GetValues<Role>())
        {
            tokens[role.Wire()] = (await visitors.OfAsync(role)).Token;
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>Every route is called with a token of each role and without one; the attributes of its handler define the answer.</summary>
[Collection(RunningShop.Name)]
public sealed class RoleMatrixTests(RunningShop shop, RoleTokens roles) : IClassFixture<RoleTokens>
{
    private static readonly string[] Callers = [Fuzzer.Nobody, .. Enum.GetValues<Role>().Select(role => role.Wire())];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (_, route) in HandlerCatalog.Deployed.Routes)
            {
                foreach (var caller in Callers)
                {
                    cases.Add($"{route}", caller);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_route_admits_only_the_callers_that_its_attributes_name(string route, string caller)
    {
        var (handler, _) = HandlerCatalog.Deployed.Routes.Single(one => $"{one.Route}" == route);
        var answer = await AskAsync(ApiRoute.All.Single(one => one.Name == route), caller);
        if (!handler.IsPublic && caller == Fuzzer.Nobody)
        {
            Assert.Equal((401, ProblemTypes.Unauthenticated), (answer.Status, answer.Code));
        }
        else if (handler.IsPublic || handler.Roles.Any(role => role.Wire() == caller))
        {
            Assert.True(answer.Status < 500 && answer.Code is not (ProblemTypes.Unauthenticated or ProblemTypes.Forbidden), $"{answer}");
        }
        else
        {
            Assert.Equal((403, ProblemTypes.Forbidden), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public void The_matrix_has_every_route_with_each_role_and_without_a_token()
    {
        var routes = typeof(ProblemTypes).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Count(method => method.IsDefined(typeof(RestApiAttribute)));
        Assert.True(routes > 0);
        Assert.Equal(routes * 4, Cases.Count);
        Assert.Equal(Cases.Count, Cases.Select(one => $"{one[0]} {one[1]}").Distinct().Count());
    }

    private async Task<(int Status, string Code)> AskAsync(ApiRoute route, string caller)
    {
        using var http = new HttpClient();
        using var message = RequestMaker.Plain(route, caller).ToMessage(shop.Shop.BaseUrl, roles.TokenOf(caller));
        using var response = await http.SendAsync(message);
        var answer = await FuzzAnswer.ReadAsync(response, CancellationToken.None);
        var type = answer.ContentType == ProblemTypes.ContentType ? AnswerCheck.Parse(answer)!.Value.GetProperty("type").GetString() : null;
        return (answer.Status, type?[ProblemTypes.Prefix.Length..] ?? "");
    }
}
