using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Shop.Local.Pages;

/// <summary>
/// Shows and moves the clock of the local run. <c>POST {"advance": …}</c> moves the clock forward and then deletes expired items. The value
/// is an ISO 8601 duration without years and months (<c>"P1DT1H"</c>), <c>"hours:minutes:seconds"</c>, or a number of seconds.
/// </summary>
internal static class ClockEndpoint
{
    private static readonly string Expected =
        "advance must be an ISO 8601 duration such as PT25H or P2D, hours:minutes:seconds, or a number of seconds. It must be more than 0. "
        + FormattableString.Invariant($"The clock can be at most {LocalClock.MaxAhead.TotalDays} days ahead.");

    private sealed record ClockBody(JsonElement Advance);

    /// <param name="Now">The time of the local clock.</param>
    /// <param name="Ahead">The ISO 8601 duration from the system's clock to the local clock.</param>
    /// <param name="Expired">The number of items that this request deleted; null when the request did not move the clock.</param>
    private sealed record ClockView(DateTimeOffset Now, string Ahead, int? Expired);

    public static Task ShowAsync(HttpContext http, LocalClock clock) => WriteAsync(http, clock, expired: null);

    public static async Task AdvanceAsync(HttpContext http, LocalShop shop)
    {
        try
        {
            var body = await http.Request.ReadFromJsonAsync<ClockBody>(http.RequestAborted);
            shop.Clock.Advance(Duration(body?.Advance ?? default));
        }
        catch (Exception error) when (error
            is JsonException or FormatException or OverflowException or ArgumentException or InvalidOperationException)
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
        [var hours, var minutes, var seconds] =>
            TimeSpan.FromHours(Whole(hours)) + TimeSpan.FromMinutes(Whole(minutes)) + TimeSpan.FromSeconds(Whole(seconds)),
        _ when text.Split('T')[0].AsSpan().ContainsAny('Y', 'M') => throw new FormatException(),
        _ => XmlConvert.ToTimeSpan(text),
    };

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Task WriteAsync(HttpContext http, LocalClock clock, int? expired) =>
        http.Response.WriteAsJsonAsync(new ClockView(clock.GetUtcNow(), XmlConvert.ToString(clock.Ahead), expired));
}
