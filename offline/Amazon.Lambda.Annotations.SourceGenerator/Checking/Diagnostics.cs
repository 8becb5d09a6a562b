using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Checking;

/// <summary>The diagnostics of the package that this part of it can report. The ids are the package's; most messages are our own.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor Unhandled = Error("AWSLambda0001", "Generator failure", "{0}");

    public static readonly DiagnosticDescriptor SeveralStartups = Error(
        "AWSLambda0101", "More than one startup class", "A project has at most one [LambdaStartup] class");

    public static readonly DiagnosticDescriptor MissingPackage = Error(
        "AWSLambda0104", "Missing package", "The project needs a reference to the package {0}");

    public static readonly DiagnosticDescriptor HttpResultWithoutRoute = Error(
        "AWSLambda0105", "IHttpResult without a route", "A function that returns IHttpResult needs [RestApi]");

    public static readonly DiagnosticDescriptor InvalidResourceName = Error(
        "AWSLambda0106", "Invalid resource name", "A resource name has letters and digits only");

    public static readonly DiagnosticDescriptor CannotGenerate = Error("AWSLambda0107", "No wrapper can be generated", "{0}");

    public static readonly DiagnosticDescriptor MissingSerializer = Error(
        "AWSLambda0108", "Missing serializer", "The assembly needs [assembly: LambdaSerializer(typeof(...))]");

    public static readonly DiagnosticDescriptor UnsupportedQueryType = Error(
        "AWSLambda0109",
        "Unsupported query parameter",
        "Query parameter '{0}' has the type '{1}'; it must be a primitive .NET type or a generic enumerable of one");

    public static readonly DiagnosticDescriptor InvalidKey = Error(
        "AWSLambda0110",
        "Invalid name in an attribute",
        "The name '{0}' given for the parameter '{1}' may have letters, digits, and the characters . - _ $ only");

    public static readonly DiagnosticDescriptor InvalidRuntime = Error(
        "AWSLambda0112", "Invalid runtime", "[LambdaGlobalProperties] takes provided.al2, provided.al2023, dotnet8 or dotnet10");

    public static readonly DiagnosticDescriptor BindingWithoutRoute = Error(
        "AWSLambda0115", "Binding without a route", "A function without [RestApi] has no request that its parameters can bind to");

    public static readonly DiagnosticDescriptor HandlerTooLong = Error(
        "AWSLambda0118", "Handler string too long", "The handler string '{0}' is longer than 127 characters");

    public static readonly DiagnosticDescriptor TwoConfigureMethods = Error(
        "AWSLambda0119", "Two ways to configure services", "A startup class has ConfigureServices or ConfigureHostBuilder, not both");

    public static readonly DiagnosticDescriptor MissingFunctionAttribute = Error(
        "AWSLambda0129", "Missing [LambdaFunction]", "A method with [{0}] needs [LambdaFunction] as well");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "AWSLambdaCSharpGenerator", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
