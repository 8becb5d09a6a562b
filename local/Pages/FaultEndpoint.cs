using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Shop.Local.Gate;

namespace Shop.Local.Pages;

/// <summary>
/// Asks for faults: <c>{"service":"dynamodb","error":"InternalServerError","operation":null,"function":null,"times":1,"answerLost":false}</c>;
/// times 0 is until cleared, and of an answer that is lost the service has done what it was asked. The other service is <c>cognito</c>.
/// </summary>
internal sealed class FaultEndpoint(params IReadOnlyList<Faults> services)
{
    private sealed record Wish(string? Service, string? Error, string? Operation, string? Function, int Times = 1, bool AnswerLost = false);

    private sealed record View(string Service, string Error, string? Operation, string? Function, int Times, bool AnswerLost);

    public Task ListAsync(HttpContext http) => http.Response.WriteAsJsonAsync(
        from faults in services
        from waiting in faults.Waiting
        let fault = waiting.Fault
        select new View(faults.Service, fault.Error, fault.Operation, fault.Function, waiting.Times ?? 0, fault.AnswerLost));

    public async Task AddAsync(HttpContext http)
    {
        try
        {
            Add(await http.Request.ReadFromJsonAsync<Wish>() ?? throw new JsonException("The body is empty."));
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

    private void Add(Wish wish)
    {
        if (services.FirstOrDefault(faults => faults.Service == wish.Service) is not { } service || wish.Times < 0)
        {
            throw new JsonException($"service must be {string.Join(" or ", services.Select(faults => faults.Service))}, and times 0 or more.");
        }

        var fault = new Fault(wish.Error ?? service.UsualError, wish.Operation, wish.Function, wish.AnswerLost);
        if (wish.Times == 0)
        {
            service.FailAll(fault);
        }
        else
        {
            service.FailNext(fault, wish.Times);
        }
    }
}
