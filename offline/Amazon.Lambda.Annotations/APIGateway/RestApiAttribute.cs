namespace Amazon.Lambda.Annotations.APIGateway;


/// <summary>Serves a route of an API Gateway REST API.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class RestApiAttribute(LambdaHttpMethod method, string template) : Attribute
{
    /// <summary>Path with <c>{tokens}</c>, each of which a parameter must take.</summary>
    public string Template { get; set; } = template;

    public LambdaHttpMethod Method { get; set; } = method;
}
