using Shop.Local.Gateway;

namespace Shop.Tests.Local.Gateway;

public sealed class RouteTableTests
{
    private static readonly RouteTable Table = new(new (string Method, string Path)[]
    {
        ("GET", "/products"), ("POST", "/products"), ("GET", "/products/{productId}"), ("GET", "/products/popular"),
        ("GET", "/users/{userId}/orders"), ("GET", "/users/me/{thing}"), ("GET", "/files/{path+}"), ("GET", "/"),
    }.Select(route => new RouteDefinition(
        route.Method, route.Path, new MockIntegration(200, new Dictionary<string, string>()), null, [])));

    [Theory]
    [InlineData("GET", "/products", "/products", "")]
    [InlineData("POST", "/products", "/products", "")]
    [InlineData("GET", "/products/", "/products", "")]
    [InlineData("GET", "/products/prd_1", "/products/{productId}", "productId=prd_1")]
    [InlineData("GET", "/products/a%2Fb%20c", "/products/{productId}", "productId=a%2Fb%20c")]
    [InlineData("GET", "/products/popular", "/products/popular", "")]
    [InlineData("GET", "/users/me/orders", "/users/me/{thing}", "thing=orders")]
    [InlineData("GET", "/users/7/orders", "/users/{userId}/orders", "userId=7")]
    [InlineData("GET", "/files/a/b.txt", "/files/{path+}", "path=a/b.txt")]
    [InlineData("GET", "/", "/", "")]
    public void A_literal_segment_is_preferred_to_a_parameter(string method, string path, string route, string parameters)
    {
        var found = Table.Find(method, path);
        Assert.Equal(route, found?.Route.Path);
        Assert.Equal(parameters, string.Join(';', found!.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}")));
    }

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("DELETE", "/products")]
    [InlineData("POST", "/products/popular")]
    [InlineData("GET", "/products/1/reviews")]
    [InlineData("GET", "/Products")]
    [InlineData("GET", "/files")]
    public void Other_paths_and_methods_have_no_route(string method, string path) => Assert.Null(Table.Find(method, path));
}
