using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Shop.Local.Gate;

namespace Shop.Local.Pages;

/// <summary>
/// Requests faults of a service: <c>{"service": "dynamodb", "error": "InternalServerError", "times": 3}</c>. Optional members are
/// <c>operation</c>, <c>function</c> and <c>answerLost</c>. With <c>times</c> 0, the fault continues until the faults are cleared. See
/// <see cref="Fault"/>.
/// </summary>
internal sealed class FaultEndpoint(params IReadOnlyList<Faults> services)
{
    private sealed record FaultBody(
        string? Service, string? Error, string? Operation, string? Function, int Times = 1, bool AnswerLost = false);

    private sealed record FaultView(string Service, string Error, string? Operation, string? Function, int Times, bool AnswerLost);

    public Task ListAsync(HttpContext http) => http.Response.WriteAsJsonAsync(
        from faults in services
        from waiting in faults.Waiting
        let fault = waiting.Fault
        select new FaultView(faults.Service, fault.Error, fault.Operation, fault.Function, waiting.Times ?? 0, fault.AnswerLost));

    public async Task AddAsync(HttpContext http)
    {
        try
        {
            Add(await http.Request.ReadFromJsonAsync<FaultBody>() ?? throw new JsonException("The body is empty."));
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new { message = error.Message });
        }
    }

    public Task ClearAsync(HttpContext http)
    {
        foreach (var faults in services)
        {
            faults.Clear();
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private void Add(FaultBody body)
    {
        if (services.FirstOrDefault(faults => faults.Service == body.Service) is not { } service || body.Times < 0)
        {
            var names = string.Join(" or ", services.Select(faults => faults.Service));
            throw new JsonException($"service must be {names}, and times must be 0 or more.");
        }

        var fault = new Fault(body.Error ?? service.DefaultError, body.Operation, body.Function, body.AnswerLost);
        if (body.Times == 0)
        {
            service.FailAll(fault);
        }
        else
        {
            service.FailNext(fault, body.Times);
        }
    }
}
