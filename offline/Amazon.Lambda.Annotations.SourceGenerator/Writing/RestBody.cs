using System.Linq;
using Amazon.Lambda.Annotations.SourceGenerator.Models;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>
/// Writes a REST function: it binds the arguments, answers 400 when one cannot be bound, calls the handler and returns the response.
/// </summary>
internal sealed class RestBody(FunctionModel function) : IMethodBody
{
    public string ReturnType
    {
        get
        {
            var reply = function.ReturnsHttpResult ? "System.IO.Stream" : VendorNames.Response;
            return function.ReturnType.IsTask ? $"System.Threading.Tasks.Task<{reply}>" : reply;
        }
    }

    public string Parameters => $"{VendorNames.Request} __request__, {VendorNames.Context} __context__";

    public void Write(CodeWriter code)
    {
        var isConverting = function.Parameters.Any(p => p.IsConverted);
        if (isConverting)
        {
            code.Lines("var validationErrors = new List<string>();");
        }

        var binding = new BindingWriter(code);
        foreach (var parameter in function.Parameters)
        {
            binding.Write(parameter);
        }

        if (isConverting)
        {
            Refusal(code);
        }

        Reply(code);
    }

    private void Refusal(CodeWriter code) => code.Block("if (validationErrors.Any())", () =>
    {
        code.Lines($$$""""
            var errorResult = new {{{VendorNames.Response}}}
            {
                Body = @$"{{""message"": ""{validationErrors.Count} validation error(s) detected: {string.Join(",", validationErrors)}""}}",
                Headers = new Dictionary<string, string>
                {
                    {"Content-Type", "application/json"},
                    {"x-amzn-ErrorType", "ValidationException"}
                },
                StatusCode = 400
            };
            """");
        code.Lines(function.ReturnsHttpResult
            ? """
                var errorStream = new System.IO.MemoryStream();
                serializer.Serialize(errorResult, errorStream);
                errorStream.Position = 0;
                return errorStream;
                """
            : "return errorResult;");
    });

    private void Reply(CodeWriter code)
    {
        var call = $"{function.Instance}.{function.Method}({string.Join(", ", function.Parameters.Select(Argument))})";
        var awaited = function.ReturnType.IsTask ? $"await {call}" : call;
        code.Lines(this switch
        {
            _ when function.ReturnsHttpResult => $$"""
                var httpResults = {{awaited}};
                var serializationFormat = HttpResultSerializationOptions.ProtocolFormat.RestApi;
                var serializationVersion = HttpResultSerializationOptions.ProtocolVersion.V1;
                var serializationOptions = new HttpResultSerializationOptions
                {
                    Format = serializationFormat,
                    Version = serializationVersion,
                    Serializer = serializer
                };
                var response = httpResults.Serialize(serializationOptions);
                return response;
                """,
            _ when function.ReturnsNothing => $"{awaited};\nreturn new {VendorNames.Response} {{ StatusCode = 200 }};",
            _ when (function.ReturnType.Result ?? function.ReturnType).Name == VendorNames.Response =>
                $"var response = {awaited};\nreturn response;",
            _ => $"var response = {awaited};\n{Ok(function.ReturnType)}",
        });
    }

    /// <summary>A string is text only without a task: the package serializes every result of a task.</summary>
    private static string Ok(TypeModel type) => type switch
    {
        { IsString: true } => Ok("response", "text/plain"),
        { IsValueType: true } => "var body = response.ToString();\n" + Ok("body", "application/json"),
        _ => """
            var memoryStream = new MemoryStream();
            serializer.Serialize(response, memoryStream);
            memoryStream.Position = 0;
            StreamReader reader = new StreamReader(memoryStream);
            var body = reader.ReadToEnd();

            """ + Ok("body", "application/json"),
    };

    private static string Ok(string body, string contentType) => $$"""
        return new {{VendorNames.Response}}
        {
            Body = {{body}},
            Headers = new Dictionary<string, string>
            {
                {"Content-Type", "{{contentType}}"}
            },
            StatusCode = 200
        };
        """;

    private static string Argument(ParameterModel parameter) => parameter.Source switch
    {
        Source.Context => "__context__",
        Source.Request => "__request__",
        _ => parameter.Name,
    };
}
