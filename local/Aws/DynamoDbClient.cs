using System.Net.Http.Headers;

namespace Shop.Local.Aws;

/// <summary>
/// Sends operations to DynamoDB Local. Each request has a header in the format of a signature, because DynamoDB Local requires the header.
/// </summary>
internal sealed class DynamoDbClient(HttpClient http, Uri endpoint, string region)
    : AwsClient(http, endpoint, AwsService.DynamoDb, "DynamoDB Local")
{
    internal static void AddSignature(HttpRequestHeaders headers, string region) => headers.TryAddWithoutValidation(
        "Authorization", $"AWS4-HMAC-SHA256 Credential=local/20260101/{region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0");

    protected override void AddHeaders(HttpRequestHeaders headers) => AddSignature(headers, region);
}
