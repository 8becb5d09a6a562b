using Microsoft.OpenApi;
using Shop.Local.Fuzzing;

namespace Shop.Tests.Local.Fuzzing;

public sealed class AnswerCheckTests
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    private const string Good = """
        {"type":"urn:problem-type:shop:invalid","title":"X","status":400,"detail":"No.","errors":[{"field":"name","message":"is required"}]}
        """;

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
                "properties": {
                  "id": { "type": "string", "minLength": 2 },
                  "size": { "type": "integer", "maximum": 9 },
                  "kind": { "type": "string", "enum": ["a", "b"] }
                },
                "required": ["id"]
              }
            }
          }
        }
        """,
        OpenApiConstants.Json).Document!));

    [Theory]
    [InlineData(201, Json, """{"id":"ab","size":9,"kind":"b"}""")]
    [InlineData(204, null, "")]
    [InlineData(400, ProblemJson, Good)]
    public void An_answer_that_matches_the_document_has_no_faults(int status, string? type, string text) =>
        Assert.Empty(Faults(status, type, text));

    [Theory]
    [InlineData(500, ProblemJson, Good, "answers 500")]
    [InlineData(200, Json, "{}", "answers 200, which the document does not describe")]
    [InlineData(204, null, "{}", "answers 204 with a body")]
    [InlineData(201, "text/html", "<p>", "answers text/html")]
    [InlineData(201, Json, """{"size":1}""", "201: $.id is missing")]
    [InlineData(201, Json, """{"id":"a"}""", "201: $.id is 1 characters long, the minimum is 2")]
    [InlineData(201, Json, """{"id":7}""", "201: $.id is not of the type string")]
    [InlineData(201, Json, """{"id":"ab","size":10}""", "201: $.size is 10, the maximum is 9")]
    [InlineData(201, Json, """{"id":"ab","size":1.5}""", "201: $.size is not of the type integer")]
    [InlineData(201, Json, """{"id":"ab","kind":"c"}""", "201: $.kind is not one of its values")]
    [InlineData(201, Json, """{"id":"ab","extra":1}""", "201: $.extra is not described")]
    [InlineData(201, Json, """{"id":null}""", "201: $.id is null")]
    [InlineData(400, Json, Good, "answers 400 with application/json, which is not a problem document")]
    [InlineData(400, ProblemJson, "[]", "answers 400 with application/problem+json, which is not a problem document")]
    [InlineData(
        409, ProblemJson,
        """{"type":"urn:problem-type:shop:x","title":"X","status":409,"detail":"No."}""",
        "409: the document does not describe this status")]
    [InlineData(400, ProblemJson, """{"type":"about:blank","title":"X","status":400,"detail":"No."}""", "400: has the type 'about:blank'")]
    [InlineData(400, ProblemJson, """{"type":"urn:problem-type:shop:x","title":"X","status":400}""", "400: has no title or no detail")]
    [InlineData(
        400, ProblemJson,
        """{"type":"urn:problem-type:shop:x","title":"X","status":401,"detail":"No."}""",
        "400: has the status of another answer")]
    [InlineData(
        400, ProblemJson,
        """{"type":"urn:problem-type:shop:invalid","title":"X","status":400,"detail":"No."}""",
        "400: has no field error")]
    [InlineData(
        400, ProblemJson,
        """{"type":"urn:problem-type:shop:x","title":"X","status":400,"detail":"No.","errors":[{"field":"","message":"no"}]}""",
        "400: has a field error without field or message")]
    public void An_answer_that_differs_from_the_document_has_one_fault(int status, string? type, string text, string fault) =>
        Assert.Equal([fault], Faults(status, type, text));

    [Theory]
    [InlineData("System.InvalidOperationException: no")]
    [InlineData("   at Thing.Make()")]
    [InlineData("the table shop-dev-users")]
    [InlineData("DynamoDB said so")]
    [InlineData("arn:aws:iam::1:role/x")]
    public void An_answer_with_internal_names_has_a_fault(string leak)
    {
        var fault = Assert.Single(Faults(400, ProblemJson, Good.Replace("No.", leak, StringComparison.Ordinal)));
        Assert.StartsWith("reveals '", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_with_the_password_of_the_request_has_a_fault() => Assert.Equal(
        ["contains a password of the request"], Faults(400, ProblemJson, Good.Replace("No.", "Fz9-secret", StringComparison.Ordinal)));

    private static IReadOnlyList<string> Faults(int status, string? type, string text) =>
        AnswerCheck.Faults(new(Route, Fuzzer.Nobody, "/things", [], null, ["Fz9-secret"]), new(status, type, "", text));
}
