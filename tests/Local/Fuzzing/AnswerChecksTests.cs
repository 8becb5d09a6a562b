using Microsoft.OpenApi;
using Shop.Local.Fuzzing;

namespace Shop.Tests.Local.Fuzzing;

public sealed class AnswerChecksTests
{
    private const string Good = """{"type":"urn:problem-type:shop:invalid","title":"Invalid","status":400,"detail":"No.","errors":[{"field":"name","message":"is required"}]}""";

    private static readonly ApiRoute Route = Assert.Single(ApiRoute.Read(OpenApiDocument.Parse(
        """
        {
          "openapi": "3.0.1",
          "paths": {
            "/things": {
              "post": {
                "responses": {
                  "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                  "204": {},
                  "400": { "content": { "application/problem+json": { "schema": { "type": "object" } } } }
                }
              }
            }
          },
          "components": {
            "schemas": {
              "Thing": {
                "type": "object",
                "properties": { "id": { "type": "string", "minLength": 2 }, "size": { "type": "integer", "maximum": 9 }, "kind": { "type": "string", "enum": ["a", "b"] } },
                "required": ["id"]
              }
            }
          }
        }
        """,
        OpenApiConstants.Json).Document!));

    [Theory]
    [InlineData(201, "application/json", """{"id":"ab","size":9,"kind":"b"}""")]
    [InlineData(204, null, "")]
    [InlineData(400, "application/problem+json", Good)]
    public void Finds_nothing_in_an_answer_as_described(int status, string? type, string text) => Assert.Empty(Faults(status, type, text));

    [Theory]
    [InlineData(500, "application/problem+json", Good, "answers 500")]
    [InlineData(200, "application/json", "{}", "answers 200, which is not described")]
    [InlineData(204, null, "{}", "answers 204 with a body")]
    [InlineData(201, "text/html", "<p>", "answers text/html")]
    [InlineData(201, "application/json", """{"size":1}""", "201: $.id is missing")]
    [InlineData(201, "application/json", """{"id":"a"}""", "201: $.id is 1 characters long, the minimum is 2")]
    [InlineData(201, "application/json", """{"id":7}""", "201: $.id is not of the type string")]
    [InlineData(201, "application/json", """{"id":"ab","size":10}""", "201: $.size is 10, the maximum is 9")]
    [InlineData(201, "application/json", """{"id":"ab","size":1.5}""", "201: $.size is not of the type integer")]
    [InlineData(201, "application/json", """{"id":"ab","kind":"c"}""", "201: $.kind is not one of its values")]
    [InlineData(201, "application/json", """{"id":"ab","extra":1}""", "201: $.extra is not described")]
    [InlineData(201, "application/json", """{"id":null}""", "201: $.id is null")]
    [InlineData(400, "application/json", Good, "answers 400 with application/json, which is no problem document")]
    [InlineData(400, "application/problem+json", "[]", "answers 400 with application/problem+json, which is no problem document")]
    [InlineData(409, "application/problem+json", """{"type":"urn:problem-type:shop:x","title":"X","status":409,"detail":"No."}""", "409: is not described")]
    [InlineData(400, "application/problem+json", """{"type":"about:blank","title":"X","status":400,"detail":"No."}""", "400: has the type 'about:blank'")]
    [InlineData(400, "application/problem+json", """{"type":"urn:problem-type:shop:x","title":"X","status":400}""", "400: lacks title or detail")]
    [InlineData(400, "application/problem+json", """{"type":"urn:problem-type:shop:x","title":"X","status":401,"detail":"No."}""", "400: says another status")]
    [InlineData(400, "application/problem+json", """{"type":"urn:problem-type:shop:invalid","title":"X","status":400,"detail":"No."}""", "400: names no field")]
    [InlineData(400, "application/problem+json", """{"type":"urn:problem-type:shop:x","title":"X","status":400,"detail":"No.","errors":[{"field":"","message":"no"}]}""", "400: has an error without field or message")]
    public void Finds_what_is_wrong(int status, string? type, string text, string fault) => Assert.Equal([fault], Faults(status, type, text));

    [Theory]
    [InlineData("System.InvalidOperationException: no")]
    [InlineData("   at Thing.Make()")]
    [InlineData("the table shop-dev-users")]
    [InlineData("DynamoDB said so")]
    [InlineData("arn:aws:iam::1:role/x")]
    public void Finds_what_nobody_outside_should_read(string leak) =>
        Assert.StartsWith("tells '", Assert.Single(Faults(400, "application/problem+json", Good.Replace("No.", leak, StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void Finds_the_password_that_was_sent() =>
        Assert.Equal(["echoes a password"], Faults(400, "application/problem+json", Good.Replace("No.", "Fz9-secret", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Faults(int status, string? type, string text) =>
        AnswerCheck.Faults(new(Route, Fuzzer.Nobody, "/things", [], null, ["Fz9-secret"]), new(status, type, "", text));
}
