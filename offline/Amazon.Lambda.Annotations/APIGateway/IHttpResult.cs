using System.Net;

namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>An HTTP response; <see cref="HttpResults"/> creates them.</summary>
public interface IHttpResult
{
    HttpStatusCode StatusCode { get; }

    /// <summary>The payload for API Gateway, at position 0.</summary>
    Stream Serialize(HttpResultSerializationOptions options);

    /// <summary>Adds a value and keeps earlier values of the same header. Returns this result.</summary>
    IHttpResult AddHeader(string name, string value);
}
