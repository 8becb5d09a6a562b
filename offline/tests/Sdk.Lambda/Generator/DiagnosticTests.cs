using Amazon.Lambda.APIGatewayEvents;
using Microsoft.CodeAnalysis;

namespace Shop.Tests.Sdk.Lambda.Generator;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("AWSLambda0107", "public string Get([FromRoute] string id) => id;")]
    [InlineData("AWSLambda0107", "public string Get([FromQuery] string id) => id;")]
    [InlineData("AWSLambda0107", "public string Get() => string.Empty;")]
    [InlineData("AWSLambda0107", "public string Get([FromRoute(Name = \"ID\")] string key) => key;")]
    [InlineData("AWSLambda0107", "public string Get(string id, string other) => other;")]
    [InlineData("AWSLambda0109", "public string Get(string id, [FromQuery] string[] tags) => id;")]
    [InlineData("AWSLambda0109", "public string Get(string id, [FromQuery] System.Guid tag) => id;")]
    [InlineData("AWSLambda0110", "public string Get(string id, [FromHeader(Name = \"x tag\")] string tag) => id;")]
    public void A_route_refuses_parameters_that_cannot_be_bound(string expected, string method)
    {
        var compiled = Compiled.From(
            $$"""
            namespace Snippets;
            public class Things
            {
                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Get, "/things/{id}")]
                {{method}}
            }
            """);

        Assert.Equal([expected], compiled.Ids);
        Assert.Equal(DiagnosticSeverity.Error, compiled.Reported[0].Severity);
        Assert.Contains("public string Get", Marked(compiled), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Collections.Generic.Dictionary<string, string>")]
    [InlineData("System.Collections.Generic.IDictionary<string, int>?")]
    [InlineData("System.Collections.Generic.IReadOnlyDictionary<string, string>")]
    public void A_header_parameter_cannot_be_a_dictionary(string type)
    {
        var compiled = Compiled.From(
            $$"""
            namespace Snippets;
            public class Things
            {
                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Get, "/things")]
                public string Get([FromHeader] {{type}} tags) => string.Empty;
            }
            """);

        var diagnostic = Assert.Single(compiled.Reported);
        Assert.Equal("AWSLambda0107", diagnostic.Id);
        Assert.Equal("Only one type argument is supported for generic types.", diagnostic.GetMessage(null));
        Assert.Single(compiled.Compilation.SyntaxTrees);
    }

    [Theory]
    [InlineData("AWSLambda0105", "public IHttpResult Get() => HttpResults.Ok();")]
    [InlineData("AWSLambda0115", "public string Get([FromBody] string text) => text;")]
    [InlineData("AWSLambda0115", "public string Get([FromRoute(Name = \"id\")] string text) => text;")]
    public void A_function_without_a_route_cannot_use_features_of_a_route(string expected, string method)
    {
        var compiled = Compiled.From($"namespace Snippets; public class Things {{ [LambdaFunction] {method} }}");

        Assert.Equal([expected], compiled.Ids);
    }

    [Fact]
    public void A_greedy_path_parameter_cannot_be_bound()
    {
        var compiled = Compiled.From(
            """
            namespace Snippets;
            public class Things
            {
                [LambdaFunction]
                [RestApi(LambdaHttpMethod.Any, "/files/{proxy+}")]
                public string Get([FromRoute(Name = "proxy+")] string path) => path;
            }
            """);

        Assert.Equal(["AWSLambda0110"], compiled.Ids);
    }

    [Fact]
    public void A_serializer_must_be_named()
    {
        const string source = "namespace Snippets; public class Things { [LambdaFunction] public string Get() => string.Empty; }";

        Assert.Equal(["AWSLambda0108"], Compiled.From(source, head: string.Empty).Ids);
        Assert.Empty(Compiled.From(source).Ids);
    }

    [Fact]
    public void Two_startup_classes_are_refused()
    {
        var compiled = Compiled.From(
            """
            namespace Snippets;
            [LambdaStartup] public class One { public void ConfigureServices(IServiceCollection services) { } }
            [LambdaStartup] public class Two { public void ConfigureServices(IServiceCollection services) { } }
            public class Things { [LambdaFunction] public string Get() => string.Empty; }
            """);

        Assert.Equal(["AWSLambda0101", "AWSLambda0101"], compiled.Ids);
    }

    [Theory]
    [InlineData("AWSLambda0119", "public void ConfigureServices(IServiceCollection services) { }")]
    [InlineData("AWSLambda0107", "")]
    public void A_host_builder_is_refused_alone_and_together_with_services(string expected, string method)
    {
        var compiled = Compiled.From(
            $"namespace Snippets; [LambdaStartup] public class One {{ {method} public object ConfigureHostBuilder() => this; }}");

        Assert.Equal([expected], compiled.Ids);
    }

    [Fact]
    public void A_route_needs_the_package_of_its_events()
    {
        const string source =
            """
            namespace Snippets;
            public class Things { [LambdaFunction] [RestApi(LambdaHttpMethod.Get, "/")] public string Get() => string.Empty; }
            """;

        Assert.Equal(["AWSLambda0104"], Compiled.From(source, without: typeof(APIGatewayProxyRequest)).Ids);
    }

    [Fact]
    public void A_route_needs_the_function_attribute()
    {
        var compiled = Compiled.From(
            "namespace Snippets; public class Things { [RestApi(LambdaHttpMethod.Get, \"/\")] public string Get() => string.Empty; }");

        Assert.Equal(["AWSLambda0129"], compiled.Ids);
    }

    [Theory]
    [InlineData(127, false, new string[0])]
    [InlineData(128, false, new[] { "AWSLambda0118" })]
    [InlineData(128, true, new string[0])]
    public void A_handler_string_has_at_most_127_characters_except_in_an_image(int length, bool isImage, string[] expected)
    {
        const string form = "Snippet::Snippets.Things_Get_Generated::Get";
        var space = new string('s', length - form.Length);
        var packaging = isImage ? "(PackageType = LambdaPackageType.Image)" : string.Empty;

        var compiled = Compiled.From(
            $"namespace Snippets{space}; public class Things {{ [LambdaFunction{packaging}] public string Get() => string.Empty; }}");

        Assert.Equal(expected, compiled.Ids);
    }

    [Theory]
    [InlineData("Get_Things", new[] { "AWSLambda0106" })]
    [InlineData("GetThings2", new string[0])]
    public void A_resource_name_has_letters_and_digits_only(string name, string[] expected)
    {
        var compiled = Compiled.From(
            $$"""
            namespace Snippets;
            public class Things { [LambdaFunction(ResourceName = "{{name}}")] public string Get() => string.Empty; }
            """);

        Assert.Equal(expected, compiled.Ids);
    }

    [Theory]
    [InlineData("dotnet6", new[] { "AWSLambda0112" })]
    [InlineData("dotnet10", new string[0])]
    public void A_global_runtime_must_be_one_of_lambda(string runtime, string[] expected)
    {
        var compiled = Compiled.From(
            "namespace Snippets; public class Things { [LambdaFunction] public string Get() => string.Empty; }",
            head: Compiled.Serializer + $"[assembly: LambdaGlobalProperties(Runtime = \"{runtime}\")]");

        Assert.Equal(expected, compiled.Ids);
    }

    [Fact]
    public void Handlers_in_two_namespaces_cannot_have_the_same_class_and_method_name()
    {
        var compiled = Compiled.From(
            """
            namespace Users { public class List { [LambdaFunction] public string Handle() => string.Empty; } }
            namespace Products { public class List { [LambdaFunction] public string Handle() => string.Empty; } }
            """);

        Assert.Equal(["AWSLambda0001"], compiled.Ids);
    }

    private static string Marked(Compiled compiled) =>
        compiled.Compilation.SyntaxTrees.First().GetText().ToString(compiled.Reported[0].Location.SourceSpan);
}
