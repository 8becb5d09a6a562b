using System.Reflection;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.CognitoEvents;
using Amazon.Lambda.Core;
using Shop.Tests.Sdk.Lambda.Handlers;

namespace Shop.Tests.Sdk.Lambda;

public sealed class WrapperShapeTests
{
    private static readonly Assembly Tests = typeof(WrapperShapeTests).Assembly;

    [Theory]
    [InlineData("Shop.Tests.Sdk.Lambda::Shop.Tests.Sdk.Lambda.Handlers.Binding_Route_Generated::Route")]
    [InlineData("Shop.Tests.Sdk.Lambda::Shop.Tests.Sdk.Lambda.Handlers.Plain_Confirmed_Generated::Confirmed")]
    public void A_handler_string_names_a_public_method_of_a_public_class_with_a_default_constructor(string handler)
    {
        var parts = handler.Split("::");
        var type = Assembly.Load(parts[0]).GetType(parts[1], throwOnError: true)!;

        Assert.True(type.IsPublic);
        Assert.NotNull(type.GetConstructor([]));
        Assert.Single(type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly), m => m.Name == parts[2]);
    }

    [Fact]
    public void A_rest_method_has_the_request_and_the_context_as_parameters()
    {
        Assert.Equal(
            [typeof(APIGatewayProxyRequest), typeof(ILambdaContext)],
            Parameters(typeof(Binding_Query_Generated), "Query"));
    }

    [Theory]
    [InlineData(nameof(Replying.Plain), typeof(APIGatewayProxyResponse))]
    [InlineData(nameof(Replying.PlainLater), typeof(Task<APIGatewayProxyResponse>))]
    [InlineData(nameof(Replying.Nothing), typeof(APIGatewayProxyResponse))]
    [InlineData(nameof(Replying.NothingLater), typeof(Task<APIGatewayProxyResponse>))]
    [InlineData(nameof(Replying.Response), typeof(Task<APIGatewayProxyResponse>))]
    [InlineData(nameof(Replying.Result), typeof(Stream))]
    [InlineData(nameof(Replying.ResultLater), typeof(Task<Stream>))]
    public void A_rest_method_returns_a_gateway_response_or_the_stream_of_a_result(string method, Type expected)
    {
        var wrapper = Tests.GetType($"Shop.Tests.Sdk.Lambda.Handlers.Replying_{method}_Generated", throwOnError: true)!;

        Assert.Equal(expected, wrapper.GetMethod(method)!.ReturnType);
    }

    [Fact]
    public void The_wrapper_of_a_plain_function_has_its_parameters_and_result()
    {
        Assert.Equal(
            [typeof(CognitoPostConfirmationEvent), typeof(ILambdaContext)],
            Parameters(typeof(Plain_Confirmed_Generated), "Confirmed"));
        Assert.Equal(
            typeof(Task<CognitoPostConfirmationEvent>),
            typeof(Plain_Confirmed_Generated).GetMethod("Confirmed")!.ReturnType);
        Assert.Equal(typeof(void), typeof(Plain_Remember_Generated).GetMethod("Remember")!.ReturnType);
    }

    [Fact]
    public void The_wrapper_of_a_function_without_input_has_a_stream_parameter()
    {
        Assert.Equal([typeof(Stream)], Parameters(typeof(Plain_Empty_Generated), "Empty"));
        Assert.Equal([typeof(ILambdaContext)], Parameters(typeof(Plain_Alone_Generated), "Alone"));
    }

    [Fact]
    public void Arguments_from_services_are_not_parameters_of_the_wrapper()
    {
        Assert.Equal([typeof(Stream)], Parameters(typeof(SingletonHandler_Look_Generated), "Look"));
    }

    private static IEnumerable<Type> Parameters(Type wrapper, string method) =>
        wrapper.GetMethod(method)!.GetParameters().Select(p => p.ParameterType);
}
