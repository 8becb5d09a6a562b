namespace Amazon.Lambda.Annotations.APIGateway;

/// <summary>Makes the function the integration of a route of an API Gateway REST API.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class RestApiAttribute(LambdaHttpMethod method, string template) : Attribute
{
    /// <summary>The path. A parameter must bind to each <c>{token}</c> in it.</summary>
    public string Template { get; set; } = template;

    public LambdaHttpMethod Method { get; set; } = method;
}
