using System.Linq;
using Amazon.Lambda.Annotations.SourceGenerator.Models;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>
/// Writes a function without an event attribute. The wrapper has the parameters of the function, except those with [FromServices].
/// </summary>
internal sealed class PlainBody(FunctionModel function) : IMethodBody
{
    public string ReturnType => function.ReturnType.Name;

    public string Parameters
    {
        get
        {
            var parameters = function.Parameters
                .Where(p => p.Source != Source.Services)
                .Select(p => $"{p.Type.Name} {Argument(p)}")
                .ToList();
            return parameters.Count > 0 ? string.Join(", ", parameters) : "Stream stream";
        }
    }

    public void Write(CodeWriter code)
    {
        foreach (var parameter in function.Parameters.Where(p => p.Source == Source.Services))
        {
            BindingWriter.FromServices(code, parameter);
        }

        var call = $"{function.Instance}.{function.Method}({string.Join(", ", function.Parameters.Select(Argument))})";
        var awaited = function.ReturnType.IsTask ? $"await {call}" : call;
        code.Lines(function.ReturnsNothing ? $"{awaited};" : $"return {awaited};");
    }

    private static string Argument(ParameterModel parameter) => parameter.Source switch
    {
        Source.Context => "__context__",
        Source.Services => parameter.Name,
        _ => $"__{parameter.Name}__",
    };
}
