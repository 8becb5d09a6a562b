using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Shop.Local.Messaging.Queues;

namespace Shop.Local.Pages;

/// <summary><c>POST /_local/queues/{name}/redrive</c>: sends dead letters back to the place where they failed.</summary>
internal static partial class RedriveEndpoint
{
    /// <summary>The path for a queue, after <c>/_local</c>.</summary>
    public static string PathOf(string queue) => $"/queues/{Uri.EscapeDataString(queue)}/redrive";

    /// <summary>The name of the queue in a path after <c>/_local</c>; null for another path.</summary>
    public static string? QueueOf(string? path) => Form().Match(path ?? "") is { Success: true } match ? match.Groups[1].Value : null;

    public static async Task RedriveAsync(HttpContext http, DeadLetterQueues letters, string queue)
    {
        if (await letters.RedriveAsync(queue, http.RequestAborted) is { } result)
        {
            await http.Response.WriteAsJsonAsync(result);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        var known = string.Join(", ", letters.Queues.Select(one => one.Name));
        var message = $"There is no queue {queue} with a dead-letter queue. The dead-letter queues are: {known}";
        await http.Response.WriteAsJsonAsync(new { message });
    }

    [GeneratedRegex("^/queues/([^/]+)/redrive$")]
    private static partial Regex Form();
}
