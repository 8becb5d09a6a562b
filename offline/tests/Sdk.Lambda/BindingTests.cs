using Amazon.Lambda.APIGatewayEvents;
using Shop.Tests.Sdk.Lambda.Handlers;

namespace Shop.Tests.Sdk.Lambda;

public sealed class BindingTests
{
    private static readonly FakeContext Context = new();

    [Fact]
    public void A_path_parameter_binds_to_the_parameter_of_its_name_or_with_its_name_in_the_attribute()
    {
        var request = new APIGatewayProxyRequest
        {
            PathParameters = new Dictionary<string, string> { ["orderId"] = "ord_1", ["line"] = "3" },
        };

        Assert.Equal("ord_1:3", new Binding_Route_Generated().Route(request, Context).Body);
    }

    [Fact]
    public void Query_parameters_are_converted_to_the_types_of_the_parameters()
    {
        var request = new APIGatewayProxyRequest
        {
            QueryStringParameters = new Dictionary<string, string> { ["word"] = "tea", ["page-size"] = "20", ["price"] = "1.5" },
        };

        Assert.Equal("tea:20:1.5", new Binding_Query_Generated().Query(request, Context).Body);
    }

    [Fact]
    public void Absent_values_are_the_default_of_the_parameter_type()
    {
        var request = new APIGatewayProxyRequest();

        Assert.Equal(":0:0", new Binding_Query_Generated().Query(request, Context).Body);
        Assert.Equal("none:none", new Binding_Optional_Generated().Optional(request, Context).Body);
        Assert.Equal("none:none", new Binding_Many_Generated().Many(request, Context).Body);
        Assert.Equal("none", new Binding_Header_Generated().Header(request, Context).Body);
        Assert.Equal("none", new Binding_Text_Generated().Text(request, Context).Body);
        Assert.Equal(":0", new Binding_Route_Generated().Route(request, Context).Body);
    }

    [Fact]
    public void Query_names_are_case_sensitive()
    {
        var request = new APIGatewayProxyRequest { QueryStringParameters = new Dictionary<string, string> { ["Limit"] = "5" } };

        Assert.StartsWith("none", new Binding_Optional_Generated().Optional(request, Context).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Optional_values_bind_to_nullable_parameters()
    {
        var request = new APIGatewayProxyRequest
        {
            QueryStringParameters = new Dictionary<string, string> { ["limit"] = "5" },
            Headers = new Dictionary<string, string> { ["Fresh"] = "true" },
        };

        Assert.Equal("5:True", new Binding_Optional_Generated().Optional(request, Context).Body);
    }

    [Fact]
    public void A_list_gets_every_value_of_a_query_parameter_or_header()
    {
        var request = new APIGatewayProxyRequest
        {
            QueryStringParameters = new Dictionary<string, string> { ["ids"] = "2" },
            MultiValueQueryStringParameters = new Dictionary<string, IList<string>> { ["ids"] = ["1", "2"] },
            Headers = new Dictionary<string, string> { ["X-Tag"] = "b" },
            MultiValueHeaders = new Dictionary<string, IList<string>> { ["X-Tag"] = ["a", "b"] },
        };

        Assert.Equal("1+2:a+b", new Binding_Many_Generated().Many(request, Context).Body);
    }

    [Theory]
    [InlineData("X-Guest-Cart")]
    [InlineData("x-guest-cart")]
    [InlineData("X-GUEST-CART")]
    public void Header_names_are_case_insensitive(string name)
    {
        var request = new APIGatewayProxyRequest { Headers = new Dictionary<string, string> { [name] = "abc" } };

        Assert.Equal("abc", new Binding_Header_Generated().Header(request, Context).Body);
    }

    [Theory]
    [InlineData("""{"Label":"tea","Grams":250}""", "tea:250")]
    [InlineData("""{"label":"tea","unknown":1}""", "tea:0")]
    [InlineData("null", ":")]
    public void The_serializer_reads_the_body(string body, string expected)
    {
        Assert.Equal(expected, new Binding_Body_Generated().Body(new APIGatewayProxyRequest { Body = body }, Context).Body);
    }

    [Fact]
    public void A_string_parameter_gets_the_unchanged_body()
    {
        Assert.Equal(
            "{not json",
            new Binding_Text_Generated().Text(new APIGatewayProxyRequest { Body = "{not json" }, Context).Body);
    }

    [Fact]
    public void The_request_and_the_context_can_be_parameters_in_any_order()
    {
        Assert.Equal(
            "request-1:/whole",
            new Binding_Whole_Generated().Whole(new APIGatewayProxyRequest { Path = "/whole" }, Context).Body);
    }
}
