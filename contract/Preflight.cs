using System.Globalization;
using Microsoft.OpenApi;
using Shop.Functions.Hosting;

namespace Shop.Contract;

/// <summary>The answer to a browser's CORS preflight request. API Gateway itself gives this answer on each path.</summary>
internal static class Preflight
{
    public const int Status = 204;

    private const int MaxAgeSeconds = 600;

    public static OpenApiOperation Operation(string path) => new()
    {
        OperationId = "preflight" + string.Concat(path.Split(['/', '-', '{', '}'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
        Summary = "Answers a browser's CORS preflight",
        Responses = new()
        {
            [$"{Status}"] = new OpenApiResponse
            {
                Description = StatusTexts.Of(Status),
                Headers = Headers([]).Keys.ToDictionary(
                    name => name,
                    IOpenApiHeader (_) => new OpenApiHeader { Schema = new OpenApiSchema { Type = JsonSchemaType.String } }),
            },
        },
    };

    /// <param name="methods">The methods of the path, upper case.</param>
    public static IReadOnlyDictionary<string, string> Headers(IEnumerable<string> methods) => new Dictionary<string, string>
    {
        ["Access-Control-Allow-Headers"] = Cors.AllowHeaders,
        ["Access-Control-Allow-Methods"] = string.Join(',', methods.Append("OPTIONS")),
        ["Access-Control-Allow-Origin"] = Cors.AllowOrigin,
        ["Access-Control-Max-Age"] = MaxAgeSeconds.ToString(CultureInfo.InvariantCulture),
    };
}
