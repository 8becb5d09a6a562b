using System.Net;

namespace Amazon.Lambda.Annotations.APIGateway;


/// <summary>An HTTP answer; <see cref="HttpResults"/> makes them.</summary>
public interface IHttpResult
{
    HttpStatusCode StatusCode { get; }

    /// <summary>The payload that API Gateway expects, at position 0.</summary>
    Stream Serialize(HttpResultSerializationOptions options);

    /// <summary>Adds a value; earlier values of the same header stay. Returns this same result.</summary>
    IHttpResult AddHeader(string name, string value);
}
