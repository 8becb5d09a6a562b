using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Shop.Contract;
using Shop.Contract.Handlers;
using Shop.Infra.Handlers;

namespace Shop.Infra.Gateway;

/// <summary>The values that the body of one stack needs.</summary>
/// <param name="InvokeArns">The invocation ARN of each function, by the handler's slug.</param>
internal sealed record GatewayTargets(IReadOnlyDictionary<string, string> InvokeArns, string UserPoolArn, string ClientId);

/// <summary>Writes the body of the REST API: the document in the form that API Gateway imports, with API Gateway's extensions.</summary>
internal static class RestApiBody
{
    private const string Extension = "x-amazon-apigateway-";
    private const string ParametersOnly = "parameters";

    public static string Build(HandlerCatalog catalog, GatewayTargets targets)
    {
        var document = Importable(ApiDocument.Build(catalog));
        foreach (var path in catalog.Routes.GroupBy(route => route.Route.Path))
        {
            var operations = document.Paths[path.Key].Operations!;
            foreach (var (handler, route) in path)
            {
                operations[new(route.Method)].AddExtension($"{Extension}integration", Lambda(targets.InvokeArns[handler.Slug]));
            }

            var preflight = PreflightAnswer(path.Select(route => route.Route.Method));
            operations[HttpMethod.Options].AddExtension($"{Extension}integration", preflight);
        }

        AddAuthorizer((OpenApiSecurityScheme)document.Components!.SecuritySchemes![ApiDocument.UserScheme], targets);

        // The functions validate bodies, because the answer of API Gateway does not name the field.
        document.AddExtension($"{Extension}request-validators", new JsonObject
        {
            [ParametersOnly] = new JsonObject { ["validateRequestParameters"] = true, ["validateRequestBody"] = false },
        });
        document.AddExtension($"{Extension}request-validator", ParametersOnly);
        document.AddExtension($"{Extension}gateway-responses", GatewayProblems.Build());
        return DocumentText.Compact(document);
    }

    /// <summary>Removes the keywords that API Gateway ignores, and the keywords that make API Gateway refuse the whole import.</summary>
    internal static OpenApiDocument Importable(OpenApiDocument document)
    {
        document.Servers = null;
        new OpenApiWalker(new Importer()).Walk(document);
        if (document.Components is { } components)
        {
            (components.Parameters, components.Headers, components.Responses) = (null, null, null);
        }

        return document;
    }

    private static void AddExtension<T>(this T owner, string name, JsonNode value)
        where T : IOpenApiExtensible => owner.AddExtension(name, new JsonNodeExtension(value));

    private static JsonObject Lambda(string invokeArn) => new()
    {
        ["type"] = "aws_proxy",
        ["httpMethod"] = "POST",
        ["uri"] = invokeArn,
        ["passthroughBehavior"] = "when_no_match",
        ["timeoutInMillis"] = HandlerRules.ApiTimeoutSeconds * 1000,
    };

    private static JsonObject PreflightAnswer(IEnumerable<string> methods) => new()
    {
        ["type"] = "mock",
        ["requestTemplates"] = new JsonObject { ["application/json"] = $$"""{"statusCode": {{Preflight.Status}}}""" },
        ["passthroughBehavior"] = "when_no_match",
        ["responses"] = new JsonObject
        {
            ["default"] = new JsonObject
            {
                ["statusCode"] = $"{Preflight.Status}",
                ["responseParameters"] = new JsonObject(Preflight.Headers(methods)
                    .Select(header => KeyValuePair.Create<string, JsonNode?>($"method.response.header.{header.Key}", $"'{header.Value}'"))),
            },
        },
    };

    // The pool issues tokens for all of its clients. API Gateway compares this expression with the aud claim, so that only tokens of our
    // client are valid.
    private static void AddAuthorizer(OpenApiSecurityScheme scheme, GatewayTargets targets)
    {
        scheme.AddExtension($"{Extension}authtype", "cognito_user_pools");
        scheme.AddExtension($"{Extension}authorizer", new JsonObject
        {
            ["type"] = "cognito_user_pools",
            ["providerARNs"] = new JsonArray(targets.UserPoolArn),
            ["identityValidationExpression"] = $"^{Regex.Escape(targets.ClientId)}$",
        });
    }

    private sealed class Importer : OpenApiVisitorBase
    {
        public override void Visit(IOpenApiSchema schema)
        {
            if (schema is OpenApiSchema own)
            {
                own.Examples = null;
                own.Type &= ~JsonSchemaType.Null;
            }
        }

        // API Gateway resolves only references to schemas.
        public override void Visit(OpenApiOperation operation)
        {
            operation.Parameters = operation.Parameters?
                .Select(parameter => (parameter as OpenApiParameterReference)?.RecursiveTarget ?? parameter)
                .ToList();
            foreach (var (status, response) in operation.Responses!)
            {
                operation.Responses[status] = (response as OpenApiResponseReference)?.RecursiveTarget ?? response;
            }
        }

        public override void Visit(IOpenApiParameter parameter)
        {
            if (parameter is OpenApiParameter own)
            {
                own.Example = null;
            }
        }

        public override void Visit(IOpenApiMediaType mediaType)
        {
            if (mediaType is OpenApiMediaType own)
            {
                own.Example = null;
            }
        }

        public override void Visit(IOpenApiResponse response)
        {
            response.Extensions?.Remove(Responses.ProblemTypesKey);
            foreach (var (name, header) in response.Headers ?? new Dictionary<string, IOpenApiHeader>())
            {
                response.Headers![name] = (header as OpenApiHeaderReference)?.RecursiveTarget ?? header;
            }
        }
    }
}
