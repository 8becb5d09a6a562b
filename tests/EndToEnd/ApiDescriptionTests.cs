using System.Text.Json;
using Shop.Contract;
using Shop.Local.Emulators;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class ApiDescriptionTests(RunningShop shop) : IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task The_served_OpenAPI_document_is_the_published_one_with_the_address_of_this_run()
    {
        using var served = JsonDocument.Parse(await http.GetStringAsync(new Uri(shop.Shop.Address, "/docs/openapi.json")));
        using var published = JsonDocument.Parse(PublishedDocument.Text);

        var server = Assert.Single(served.RootElement.GetProperty("servers").EnumerateArray());
        Assert.Equal($"{shop.Shop.BaseUrl}", server.GetProperty("url").GetString());
        Assert.All(
            published.RootElement.EnumerateObject().Where(part => part.Name != "servers"),
            part => Assert.True(JsonElement.DeepEquals(part.Value, served.RootElement.GetProperty(part.Name)), part.Name));
    }

    [Theory]
    [InlineData("/docs", "text/html")]
    [InlineData("/docs/index.html", "text/html")]
    [InlineData("/docs/swagger-ui-bundle.js", "text/javascript")]
    [InlineData("/docs/swagger-ui.css", "text/css")]
    public async Task The_documentation_pages_load_nothing_from_other_hosts(string path, string type)
    {
        using var answer = await http.GetAsync(new Uri(shop.Shop.Address, path));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(text);
        if (type == "text/html")
        {
            Assert.DoesNotMatch("(src|href)=\"(https?:)?//", text);
        }
    }

    [Fact]
    public void The_published_local_server_is_the_address_of_shop_up() =>
        Assert.Contains(
            $"http://127.0.0.1:{new Local.LocalOptions().Port}/v1",
            File.ReadAllText(Path.Combine(Repository.Root, PublishedDocument.RelativePath)),
            StringComparison.Ordinal);
}
