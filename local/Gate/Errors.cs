using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shop.Local.Tables;

namespace Shop.Local.Gate;

/// <param name="Type">With its namespace, as DynamoDB writes it in <c>__type</c>.</param>
internal sealed record DynamoDbError(int Status, string Type, string Text);

/// <summary>Answers of the gate, in DynamoDB's form.</summary>
internal static class Errors
{
    private const string Own = "com.amazonaws.dynamodb.v20120810#";
    private const string Common = "com.amazon.coral.service#";

    public static DynamoDbError Serialization { get; } = new(400, Common + "SerializationException", "Unable to parse the request body");

    public static DynamoDbError UnknownOperation(string target) => new(400, Common + "UnknownOperationException", $"There is no operation {target} here");

    public static DynamoDbError AccessDenied(string text) => new(400, Common + "AccessDeniedException", text);

    public static DynamoDbError Injected(int status, Fault fault) => new(
        status, (fault.Error == "ThrottlingException" ? Common : Own) + fault.Error, "The local run was asked to fail this request");

    public static Task WriteAsync(HttpContext http, DynamoDbError error) =>
        WriteAsync(http, new DynamoDbAnswer(
            error.Status,
            Encoding.UTF8.GetBytes(new JsonObject { ["__type"] = error.Type, ["message"] = error.Text }.ToJsonString()),
            Guid.NewGuid().ToString()));

    public static async Task WriteAsync(HttpContext http, DynamoDbAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = $"{DynamoDbClient.JsonType}";
        http.Response.ContentLength = answer.Body.Length;
        http.Response.Headers["x-amzn-RequestId"] = answer.RequestId;
        await http.Response.Body.WriteAsync(answer.Body);
    }
}
