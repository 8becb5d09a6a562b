using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Shop.Local.Gate;

namespace Shop.Local.Pages;

/// <summary>
/// Asks for faults: <c>{"service":"dynamodb","error":"InternalServerError","operation":null,"function":null,"times":1,"answerLost":false}</c>;
/// times 0 is until cleared, and of an answer that is lost DynamoDB has done what it was asked.
/// </summary>
internal static class FaultEndpoint
{
    private sealed record Wish(string? Service, string? Error, string? Operation, string? Function, int Times = 1, bool AnswerLost = false);

    public static async Task AddAsync(HttpContext http, Faults faults)
    {
        try
        {
            var wish = await http.Request.ReadFromJsonAsync<Wish>() ?? throw new JsonException("The body is empty.");
            if (wish is not { Service: "dynamodb", Times: >= 0 })
            {
                throw new JsonException("service must be dynamodb, and times 0 or more.");
            }

            var fault = new Fault(wish.Error ?? "InternalServerError", wish.Operation, wish.Function, wish.AnswerLost);
            faults.FailNext(fault, wish.Times == 0 ? int.MaxValue : wish.Times);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new { message = error.Message });
        }
    }

    public static Task ClearAsync(HttpContext http, Faults faults)
    {
        faults.Clear();
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
