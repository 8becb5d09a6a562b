using Microsoft.AspNetCore.Http;
using Shop.Local.Gateway;

namespace Shop.Tests.Local.Gateway;

public sealed class RequestRecordTests
{
    private static readonly RequestRecord Conflict = new(
        DateTimeOffset.UnixEpoch,
        "PUT",
        "/v1/cart/items/prd_1",
        "/cart/items/{productId}",
        Status: 409,
        Milliseconds: 12.3,
        Function: "set-cart-item",
        GatewayError: null,
        Problem: "edit-conflict",
        Detail: "The cart was changed.",
        RequestId: "r1",
        CorrelationId: "c1");

    [Fact]
    public void The_log_line_of_a_refusal_has_its_problem_and_ids() => Assert.Equal(
        "PUT /cart/items/{productId} 409 in 12 ms, edit-conflict: The cart was changed. (request r1, correlation c1)", $"{Conflict}");

    [Fact]
    public void The_log_line_of_a_refusal_without_a_problem_document_has_the_gateway_response_type()
    {
        var throttled = Conflict with { Status = 429, GatewayError = "THROTTLED", Problem = null, Detail = null };
        Assert.Equal("PUT /cart/items/{productId} 429 in 12 ms, THROTTLED (request r1, correlation c1)", $"{throttled}");
    }

    [Fact]
    public void The_log_line_of_a_request_without_a_route_has_its_path() =>
        Assert.Equal("PUT /v1/cart/items/prd_1 200 in 12 ms", $"{Conflict with { Status = 200, Route = null }}");

    [Fact]
    public void The_log_line_of_a_success_has_no_ids() =>
        Assert.Equal("PUT /cart/items/{productId} 200 in 12 ms", $"{Conflict with { Status = 200, Problem = null }}");

    [Theory]
    [InlineData("order-7", "order-7")]
    [InlineData("", "r1")]
    [InlineData("two words", "r1")]
    [InlineData("\u001b[31m", "r1")]
    public void The_correlation_id_is_the_header_when_it_is_printable_and_otherwise_the_request_id(string header, string expected) =>
        Assert.Equal(expected, RequestRecord.CorrelationOf(new HeaderDictionary { ["X-Correlation-Id"] = header }, "r1"));

    [Fact]
    public void The_correlation_id_is_the_first_printable_value_of_the_header_or_the_request_id()
    {
        Assert.Equal("r1", RequestRecord.CorrelationOf(new HeaderDictionary(), "r1"));
        Assert.Equal("r1", RequestRecord.CorrelationOf(new HeaderDictionary { ["X-Correlation-Id"] = new string('c', 1_000) }, "r1"));
        Assert.Equal("b", RequestRecord.CorrelationOf(new HeaderDictionary { ["X-Correlation-Id"] = new[] { "", "b", "c" } }, "r1"));
    }
}
