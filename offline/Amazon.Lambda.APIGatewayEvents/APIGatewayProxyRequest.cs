namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>The event of the Lambda proxy integration of a REST API. Upper and lower case of JSON names are equal.</summary>
public class APIGatewayProxyRequest
{
    /// <summary>The path of the route, with its tokens.</summary>
    public string Resource { get; set; }

    /// <summary>The path of the request, without the stage.</summary>
    public string Path { get; set; }

    public string HttpMethod { get; set; }

    /// <summary>The last value of each header.</summary>
    public IDictionary<string, string> Headers { get; set; }

    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }

    /// <summary>The last value of each parameter; null without a query string.</summary>
    public IDictionary<string, string> QueryStringParameters { get; set; }

    public IDictionary<string, IList<string>> MultiValueQueryStringParameters { get; set; }

    /// <summary>Null for a route without tokens.</summary>
    public IDictionary<string, string> PathParameters { get; set; }

    public IDictionary<string, string> StageVariables { get; set; }

    public ProxyRequestContext RequestContext { get; set; }

    public string Body { get; set; }

    public bool IsBase64Encoded { get; set; }

    public class ProxyRequestContext
    {
        /// <summary>The path of the request, with the stage.</summary>
        public string Path { get; set; }

        public string Stage { get; set; }

        public string RequestId { get; set; }

        public RequestIdentity Identity { get; set; }

        public APIGatewayCustomAuthorizerContext Authorizer { get; set; }

        /// <summary>Milliseconds since 1970 UTC.</summary>
        public long RequestTimeEpoch { get; set; }
    }

    public class RequestIdentity
    {
        public string SourceIp { get; set; }

        public string UserAgent { get; set; }
    }
}
