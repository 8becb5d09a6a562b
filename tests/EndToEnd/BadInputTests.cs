using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class BadInputTests(RunningShop shop)
{
    private const string Good = """{"name":"A","description":"B","price":{"amount":1,"currency":"USD"},"category":"Books","stock":1}""";

    [Theory]
    [InlineData("""{"name":"A","description":"B","price":{"amount":-1,"currency":"USD"},"category":"Books","stock":1}""", "price.amount")]
    [InlineData("""{"name":"A","description":"B","price":{"amount":1.5,"currency":"USD"},"category":"Books","stock":1}""", "price.amount")]
    [InlineData("""{"name":"A","description":"B","price":{"amount":1,"currency":"XXZ"},"category":"Books","stock":1}""", "price.currency")]
    [InlineData("""{"name":"A","description":"B","price":{"amount":1,"currency":"USD","cents":1},"category":"Books","stock":1}""", "price.cents")]
    [InlineData("""{"name":"A","description":"B","price":{"amount":1,"currency":"USD"},"category":"Books","stock":1,"vendorId":"me"}""", "vendorId")]
    [InlineData("""{"description":"B","price":{"amount":1,"currency":"USD"},"category":"Books","stock":1}""", "name")]
    [InlineData("""{"name":7,"description":"B","price":{"amount":1,"currency":"USD"},"category":"Books","stock":1}""", "name")]
    [InlineData("""{"name":"A","description":"B","price":{"amount":1,"currency":"USD"},"category":"Books","stock":-1}""", "stock")]
    public async Task A_wrong_field_is_answered_with_400_which_names_it(string body, string field)
    {
        var answer = await shop.Client.PostTextAsync("/products", body, await shop.AdminTokenAsync());
        Assert.Equal(400, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentType);
        Assert.Equal([field], answer.RefusedFields());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_body_that_is_not_a_JSON_object_is_answered_with_400(string body)
    {
        var answer = await shop.Client.PostTextAsync("/products", body, await shop.AdminTokenAsync());
        Assert.Equal(400, answer.Status);
        Assert.Equal(["body"], answer.RefusedFields());
    }

    [Fact]
    public async Task A_body_above_the_size_limit_is_answered_with_400()
    {
        var tooLarge = Good.Replace("\"B\"", $"\"{new string('b', 70_000)}\"", StringComparison.Ordinal);
        var answer = await shop.Client.PostTextAsync("/products", tooLarge, await shop.AdminTokenAsync());
        Assert.Equal(400, answer.Status);
        Assert.Equal(["body"], answer.RefusedFields());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("colour=red", "colour")]
    [InlineData("cursor=rubbish", "cursor")]
    public async Task A_wrong_query_parameter_is_answered_with_400_which_names_it(string query, string field)
    {
        var answer = await shop.Client.GetAsync("/products?" + query, await shop.AdminTokenAsync());
        Assert.Equal(400, answer.Status);
        Assert.Equal([field], answer.RefusedFields());
    }

    [Fact]
    public async Task A_refusal_does_not_contain_the_password()
    {
        var answer = await shop.Client.PostTextAsync("/auth/register", """{"email":"not an address","password":"Very-secret-1","name":"A"}""");
        Assert.Equal(400, answer.Status);
        Assert.DoesNotContain("Very-secret-1", answer.Json.GetRawText(), StringComparison.Ordinal);
    }
}
