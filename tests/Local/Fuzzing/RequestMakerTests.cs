using System.Text;
using Shop.Local.Fuzzing;

namespace Shop.Tests.Local.Fuzzing;

public sealed class RequestMakerTests
{
    public static TheoryData<string> Routes => [.. ApiRoute.All.Select(route => route.Name)];

    [Theory]
    [MemberData(nameof(Routes))]
    public void The_same_seed_makes_the_same_requests(string name)
    {
        Assert.Equal(Made(name, seed: 1), Made(name, seed: 1));
        Assert.NotEqual(Made(name, seed: 1), Made(name, seed: 2));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void The_made_requests_differ_and_are_valid_HTTP_messages(string name)
    {
        var route = ApiRoute.All.Single(one => one.Name == name);
        var maker = new RequestMaker(route, new(new HashSet<string>()), new Random(3));
        var requests = Enumerable.Range(0, 50).Select(_ => maker.Make("admin")).ToList();
        Assert.True(requests.Select(Text).Distinct().Count() > 5);
        foreach (var request in requests)
        {
            using var message = request.ToMessage(new("http://127.0.0.1/v1"), "token");
            Assert.StartsWith("/v1/", message.RequestUri!.PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_request_has_a_curl_command_that_quotes_every_byte()
    {
        byte[] body = [(byte)'{', 0xFF, (byte)'\\', (byte)'}'];
        var request = new FuzzRequest(ApiRoute.All[0], "admin", "/a%20b?c='d'", [("X-Odd", "it's")], body, []);
        var line = request.ToCurl(new("http://127.0.0.1:1/v1"));
        Assert.Contains("""'http://127.0.0.1:1/v1/a%20b?c='\''d'\'''""", line, StringComparison.Ordinal);
        Assert.Contains("-H \"Authorization: Bearer $ADMIN\"", line, StringComparison.Ordinal);
        Assert.Contains("""-H 'X-Odd: it'\''s'""", line, StringComparison.Ordinal);
        Assert.EndsWith("""--data-binary @<(printf '%b' '{\xff\x5c}')""", line, StringComparison.Ordinal);
    }

    private static List<string> Made(string name, int seed)
    {
        var maker = new RequestMaker(ApiRoute.All.Single(one => one.Name == name), new(new HashSet<string>()), new Random(seed));
        return [.. Enumerable.Range(0, 50).Select(_ => Text(maker.Make("admin")))];
    }

    private static string Text(FuzzRequest request) =>
        $"{request.Target} {string.Join(',', request.Headers)} {(request.Body is null ? "" : Encoding.Latin1.GetString(request.Body))}";
}
