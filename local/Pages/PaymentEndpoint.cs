using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Shop.Local.Stripe;

namespace Shop.Local.Pages;

/// <summary>
/// The payments of the Stripe simulator. <c>POST …/{orderId}/authenticate {"outcome": "succeeded" | "failed"}</c> ends the 3-D Secure
/// challenge of an order; <c>POST …/{orderId}/dispute {"outcome": "won" | "lost"}</c> closes its dispute.
/// </summary>
internal sealed class PaymentEndpoint(StripeSimulator stripe)
{
    private sealed record OutcomeBody(string? Outcome);

    public Task ListAsync(HttpContext http) => http.Response.WriteAsJsonAsync(stripe.Payments);

    /// <param name="path">Order id and action: <c>/{orderId}/authenticate</c>.</param>
    public async Task ActAsync(HttpContext http, PathString path)
    {
        var outcome = await OutcomeAsync(http.Request);
        var done = ($"{path}".Split('/', StringSplitOptions.RemoveEmptyEntries), outcome) switch
        {
            ([var order, "authenticate"], "succeeded" or "failed") => stripe.Authenticate(order, outcome == "succeeded"),
            ([var order, "dispute"], "won" or "lost") => stripe.CloseDispute(order, outcome == "won"),
            _ => (bool?)null,
        };
        http.Response.StatusCode = done switch
        {
            true => StatusCodes.Status204NoContent,
            false => StatusCodes.Status409Conflict,
            null => StatusCodes.Status400BadRequest,
        };
        if (done != true)
        {
            await http.Response.WriteAsJsonAsync(new
            {
                message = done is null
                    ? "Send {\"outcome\": \"succeeded\" | \"failed\"} to /authenticate, or {\"outcome\": \"won\" | \"lost\"} to /dispute."
                    : "The order has no payment that waits for this.",
            });
        }
    }

    private static async Task<string?> OutcomeAsync(HttpRequest request)
    {
        try
        {
            return (await request.ReadFromJsonAsync<OutcomeBody>(request.HttpContext.RequestAborted))?.Outcome;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
