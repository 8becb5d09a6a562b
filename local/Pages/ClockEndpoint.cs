using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Shop.Local.Pages;

/// <summary>
/// The clock of the local run. <c>POST {"advance": …}</c> puts it ahead by an ISO 8601 duration without years and months
/// (<c>"P1DT1H"</c>), by <c>"hours:minutes:seconds"</c> or by a number of seconds, and then deletes what has expired.
/// </summary>
internal static class ClockEndpoint
{
    private const string Expected = "advance must be an ISO 8601 duration such as PT25H or P2D, hours:minutes:seconds, or a number of seconds; more than 0, and at most ten years in all.";

    private sealed record Wish(JsonElement Advance);

    /// <param name="Now">On the local clock.</param>
    /// <param name="Ahead">Of the system's clock; an ISO 8601 duration.</param>
    /// <param name="Expired">How many items their time to live has just ended.</param>
    private sealed record View(DateTimeOffset Now, string Ahead, int? Expired);

    public static Task ShowAsync(HttpContext http, LocalClock clock) => WriteAsync(http, clock, expired: null);

    public static async Task AdvanceAsync(HttpContext http, LocalShop shop)
    {
        try
        {
            var wish = await http.Request.ReadFromJsonAsync<Wish>(http.RequestAborted);
            shop.Clock.Advance(Duration(wish?.Advance ?? default));
        }
        catch (Exception error) when (error is JsonException or FormatException or OverflowException or ArgumentOutOfRangeException or InvalidOperationException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new { message = Expected });
            return;
        }

        await WriteAsync(http, shop.Clock, await shop.ExpireAsync(http.RequestAborted));
    }

    public static Task ResetAsync(HttpContext http, LocalClock clock)
    {
        clock.Reset();
        return ShowAsync(http, clock);
    }

    private static TimeSpan Duration(JsonElement advance) => advance.ValueKind switch
    {
        JsonValueKind.Number => TimeSpan.FromSeconds(advance.GetDouble()),
        JsonValueKind.String => Duration(advance.GetString()!),
        _ => throw new FormatException(),
    };

    private static TimeSpan Duration(string text) => text.Split(':') switch
    {
        [var hours, var minutes, var seconds] => TimeSpan.FromHours(Whole(hours)) + TimeSpan.FromMinutes(Whole(minutes)) + TimeSpan.FromSeconds(Whole(seconds)),
        _ when text.Split('T')[0].AsSpan().ContainsAny('Y', 'M') => throw new FormatException(),
        _ => XmlConvert.ToTimeSpan(text),
    };

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Task WriteAsync(HttpContext http, LocalClock clock, int? expired) =>
        http.Response.WriteAsJsonAsync(new View(clock.GetUtcNow(), XmlConvert.ToString(clock.Ahead), expired));
}
