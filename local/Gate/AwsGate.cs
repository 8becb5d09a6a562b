using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Shop.Local.Aws;
using Shop.Local.Hosting;

namespace Shop.Local.Gate;

/// <summary>
/// A gate is the proxy between the functions and the emulator of one AWS service. Each function has its own endpoint path, so the gate
/// knows which function sends a request. The gate checks the request against the policies of the function's role, answers requested faults,
/// and passes allowed requests on to the emulator.
/// </summary>
public abstract class AwsGate
{
    private readonly AwsService service;

    private protected AwsGate(AwsService service, RoleGuard guard, Faults faults) =>
        (this.service, Guard, Faults) = (service, guard, faults);

    public Faults Faults { get; }

    private protected RoleGuard Guard { get; }

    /// <param name="function">The name of the function in the path; may be empty.</param>
    internal async Task ServeAsync(HttpContext http, string function)
    {
        var answer = await AnswerAsync(http, function);
        var body = Encoding.UTF8.GetBytes(answer.Json.ToJsonString());
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = service.ContentType;
        http.Response.ContentLength = body.Length;
        http.Response.Headers["x-amzn-RequestId"] = $"{Guid.NewGuid()}";
        if (answer.Error is { } error)
        {
            http.Response.Headers["x-amzn-ErrorType"] = error;
        }

        await http.Response.Body.WriteAsync(body);
    }

    /// <summary>The error message for a call that the function may not make; null when the call is allowed.</summary>
    private protected abstract string? Refusal(string function, string operation, JsonObject request);

    private protected abstract Task<AwsAnswer> SendAsync(
        string function, string operation, JsonObject request, CancellationToken cancellationToken);

    private async Task<AwsAnswer> AnswerAsync(HttpContext http, string function)
    {
        var target = $"{http.Request.Headers[AwsService.TargetHeader]}";
        if (!target.StartsWith(service.TargetPrefix, StringComparison.Ordinal))
        {
            return AwsAnswer.Refusal("UnknownOperationException", $"There is no operation '{target}' here");
        }

        if (StrictJson.Object(await http.Request.ReadBodyAsync()) is not { } request)
        {
            return AwsAnswer.Refusal("SerializationException", "Unable to parse the request body");
        }

        var operation = target[service.TargetPrefix.Length..];
        if (Refusal(function, operation, request) is { } refusal)
        {
            return AwsAnswer.Refusal("AccessDeniedException", refusal);
        }

        var fault = Faults.Take(function, operation);
        var answer = fault is { AnswerLost: false } ? null : await SendAsync(function, operation, request, http.RequestAborted);
        return fault is null ? answer! : Faults.Answer(fault);
    }
}
