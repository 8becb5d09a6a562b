namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

internal static class VendorNames
{
    public const string Annotations = "Amazon.Lambda.Annotations";
    public const string Function = Annotations + ".LambdaFunctionAttribute";
    public const string Startup = Annotations + ".LambdaStartupAttribute";
    public const string GlobalProperties = Annotations + ".LambdaGlobalPropertiesAttribute";
    public const string FromServices = Annotations + ".FromServicesAttribute";
    public const string RestApi = Annotations + ".APIGateway.RestApiAttribute";
    public const string FromQuery = Annotations + ".APIGateway.FromQueryAttribute";
    public const string FromHeader = Annotations + ".APIGateway.FromHeaderAttribute";
    public const string FromBody = Annotations + ".APIGateway.FromBodyAttribute";
    public const string FromRoute = Annotations + ".APIGateway.FromRouteAttribute";
    public const string HttpResult = Annotations + ".APIGateway.IHttpResult";
    public const string SerializerAttribute = "Amazon.Lambda.Core.LambdaSerializerAttribute";
    public const string Context = "Amazon.Lambda.Core.ILambdaContext";
    public const string GatewayEvents = "Amazon.Lambda.APIGatewayEvents";
    public const string Request = GatewayEvents + ".APIGatewayProxyRequest";
    public const string Response = GatewayEvents + ".APIGatewayProxyResponse";
}
