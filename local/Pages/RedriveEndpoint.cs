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

    public static Task RedriveAsync(HttpContext http, LocalQueues queues, string queue)
    {
        if (queues.Redrive(queue) is { } moved)
        {
            return http.Response.WriteAsJsonAsync(new RedriveView(moved));
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        var known = string.Join(", ", queues.DeadLetterQueues.Select(letters => letters.Name));
        var message = $"There is no queue {queue} with a dead-letter queue. The dead-letter queues are: {known}";
        return http.Response.WriteAsJsonAsync(new { message });
    }

    [GeneratedRegex("^/queues/([^/]+)/redrive$")]
    private static partial Regex Form();
}

/// <param name="Moved">The number of messages that are back in their queues.</param>
internal sealed record RedriveView(int Moved);
