using System.Net.Http.Headers;

namespace Shop.Local.Aws;

/// <summary>Sends operations on table streams to DynamoDB Local.</summary>
internal sealed class StreamsClient(HttpClient http, Uri endpoint, string region)
    : AwsClient(http, endpoint, AwsService.DynamoDbStreams, "DynamoDB Local")
{
    protected override void AddHeaders(HttpRequestHeaders headers) => DynamoDbClient.AddSignature(headers, region);
}
