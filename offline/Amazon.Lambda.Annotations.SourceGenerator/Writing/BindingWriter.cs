using Amazon.Lambda.Annotations.SourceGenerator.Models;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>
/// Writes the binding of one argument. An absent value is the default of the type. A value that cannot be converted is a validation
/// error, which contains the unchanged value.
/// </summary>
internal sealed class BindingWriter(CodeWriter code)
{
    private const string ConversionError =
        "catch (Exception e) when (e is InvalidCastException || e is FormatException || e is OverflowException || e is ArgumentException)";

    public static void FromServices(CodeWriter code, ParameterModel parameter) =>
        code.Lines($"var {parameter.Name} = scope.ServiceProvider.GetRequiredService<{parameter.Type.Name}>();");

    public void Write(ParameterModel parameter)
    {
        switch (parameter.Source)
        {
            case Source.Context:
            case Source.Request:
                break;
            case Source.Services:
                FromServices(code, parameter);
                break;
            case Source.Query:
                FromDictionary(parameter, parameter.Type.Item is null ? "QueryStringParameters" : "MultiValueQueryStringParameters");
                break;
            case Source.Header:
                FromHeaders(parameter);
                break;
            case Source.Body when parameter.Type.IsString:
                code.Lines($"var {parameter.Name} = __request__.Body;");
                break;
            case Source.Body:
                FromBody(parameter);
                break;
            default:
                FromDictionary(parameter with { Type = parameter.Type.AsScalar() }, "PathParameters");
                break;
        }
    }

    private void FromDictionary(ParameterModel parameter, string dictionary) => FromValue(
        parameter,
        $"__request__.{dictionary}?.ContainsKey(\"{parameter.KeyOrName}\") == true",
        $"__request__.{dictionary}[\"{parameter.KeyOrName}\"]");

    private void FromHeaders(ParameterModel parameter)
    {
        var headers = "__request__." + (parameter.Type.Item is null ? "Headers" : "MultiValueHeaders");
        var isIt = $"x => string.Equals(x.Key, \"{parameter.KeyOrName}\", StringComparison.OrdinalIgnoreCase)";
        FromValue(parameter, $"{headers}?.Any({isIt}) == true", $"{headers}.First({isIt}).Value");
    }

    private void FromValue(ParameterModel parameter, string isPresent, string value)
    {
        code.Lines($"var {parameter.Name} = default({parameter.Type.Name});");
        code.Block($"if ({isPresent})", () =>
        {
            if (parameter.Type.Item is { } item)
            {
                code.Block($"{parameter.Name} = {value}.Select(q =>", () =>
                {
                    code.Block("try", () => code.Lines($"return {Converted(item, "q")};"));
                    code.Block(ConversionError, () =>
                    {
                        AddError("q", parameter.KeyOrName);
                        code.Lines("return default;");
                    });
                });
                code.Lines(").ToList();");
            }
            else
            {
                code.Block("try", () => code.Lines($"{parameter.Name} = {Converted(parameter.Type, value)};"));
                code.Block(ConversionError, () => AddError(value, parameter.KeyOrName));
            }
        });
    }

    private void FromBody(ParameterModel parameter)
    {
        code.Lines($"var {parameter.Name} = default({parameter.Type.Name});");
        code.Block("try", () => code.Lines($"""
            var byteArray = Encoding.UTF8.GetBytes(__request__.Body);
            var stream = new MemoryStream(byteArray);
            {parameter.Name} = serializer.Deserialize<{parameter.Type.Name}>(stream);
            """));
        code.Block("catch (Exception e)", () => AddError("__request__.Body", "body"));
    }

    private void AddError(string value, string key) => code.Lines($$"""
        var __raw__ = {{value}};
        validationErrors.Add($"Value {__raw__} at '{{key}}' failed to satisfy constraint: {e.Message}");
        """);

    private static string Converted(TypeModel type, string value) =>
        $"({type.Name})Convert.ChangeType({value}, typeof({type.BareName}))";
}
