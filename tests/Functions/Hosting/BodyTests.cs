using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using Shop.Domain;
using Shop.Functions.Hosting;
using Shop.Functions.Products;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Hosting;

public sealed class BodyTests
{
    [Fact]
    public void Reads_the_fields_by_their_camel_case_names()
    {
        var body = Read("""{"name":"Engine","price":{"amount":1299,"currency":"USD"},"stock":3}""").Require();
        Assert.Equal(("Engine", 1299L, "USD", 3L), (body.Name, body.Price?.Amount, body.Price?.Currency, body.Stock));
    }

    [Theory]
    [InlineData("""{"colour":"red"}""", "colour")]
    [InlineData("""{"Name":"Engine"}""", "Name")]
    [InlineData("""{"name":7}""", "name")]
    [InlineData("""{"name":"a","name":"b"}""", "name")]
    [InlineData("""{"price":{"amount":12.5}}""", "price.amount")]
    [InlineData("""{"price":{"amount":"12"}}""", "price.amount")]
    [InlineData("""{"price":{"amount":99999999999999999999}}""", "price.amount")]
    [InlineData("""{"price":{"cents":12}}""", "price.cents")]
    [InlineData("""{"price":7}""", "price")]
    [InlineData("""{"name":"\ud800"}""", "name")]
    [InlineData("""{"":7}""", "(empty)")]
    public void The_error_names_the_invalid_field(string json, string field) => Assert.Equal([field], Refused(json));

    [Theory]
    [InlineData("""{"colour":"red"}""", "is not a field of this request")]
    [InlineData("""{"price":{"cents":12}}""", "is not a field of this request")]
    [InlineData("""{"a.b":"red"}""", "is not a field of this request")]
    [InlineData("""{"name":7}""", "is given twice or has the wrong type")]
    [InlineData("""{"name":"a","name":"b"}""", "is given twice or has the wrong type")]
    [InlineData("""{"price":7}""", "is given twice or has the wrong type")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("null", "must be a JSON object")]
    public void Tells_an_unknown_field_from_a_wrong_value(string json, string message) =>
        Assert.Equal([message], Errors(Read(json)).Select(error => error.Message));

    [Theory]
    [InlineData("{")]
    [InlineData("""{"name":"a"} x""")]
    [InlineData("""{"name":"a",}""")]
    [InlineData("""{/* no */}""")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_a_body_that_is_not_a_JSON_object(string? json) => Assert.Equal(["body"], Refused(json));

    [Fact]
    public void Refuses_JSON_that_is_nested_deeply()
    {
        var json = string.Concat(Enumerable.Repeat("""{"price":""", 100)) + "1" + new string('}', 100);
        Assert.Single(Refused(json));
    }

    [Fact]
    public void Accepts_a_body_of_exactly_the_maximum_size()
    {
        var frame = """{"name":""}""".Length;
        Assert.Equal(Body.MaxBytes - frame, Read($$"""{"name":"{{new string('a', Body.MaxBytes - frame)}}"}""").Require().Name!.Length);
        Assert.Equal(["body"], Refused($$"""{"name":"{{new string('a', Body.MaxBytes - frame + 1)}}"}"""));
        Assert.Equal(["body"], Refused($$"""{"name":"{{new string('é', (Body.MaxBytes / 2) - 4)}}"}"""));
    }

    [Fact]
    public void Reads_a_base64_body()
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"name":"Café"}"""));
        Assert.Equal("Café", Body.Read<NewProductBody>(Base64(encoded)).Require().Name);
    }

    [Fact]
    public void Refuses_a_body_that_is_not_the_base64_it_claims_to_be() =>
        Assert.Equal(["body"], Fields(Body.Read<NewProductBody>(Base64("%%%"))));

    [Fact]
    public void Cuts_and_cleans_an_unknown_field_name()
    {
        var field = Refused($$"""{"{{new string('x', 5_000)}}":1}""").Single();
        Assert.Equal(100, field.Length);
        Assert.DoesNotContain(Refused("""{"a\nb":1}""").Single(), char.IsControl);
    }

    [Fact]
    public void Never_repeats_a_value_that_was_sent()
    {
        var refused = (Outcome<NewProductBody>.Refused)Read("""{"price":{"amount":"hunter2"}}""");
        Assert.DoesNotContain("hunter2", refused.Reason.Message, StringComparison.Ordinal);
    }

    private static APIGatewayProxyRequest Base64(string body)
    {
        var request = Requests.Post("/products", body);
        request.IsBase64Encoded = true;
        return request;
    }

    private static Outcome<NewProductBody> Read(string? json) => Body.Read<NewProductBody>(Requests.Post("/products", json));

    private static IEnumerable<string> Refused(string? json) => Fields(Read(json));

    private static IEnumerable<string> Fields(Outcome<NewProductBody> outcome) => Errors(outcome).Select(error => error.Field);

    private static ValueList<FieldError> Errors(Outcome<NewProductBody> outcome) =>
        ((Invalid)((Outcome<NewProductBody>.Refused)outcome).Reason).Errors;
}
