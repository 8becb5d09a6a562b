using System.Text.Json.Nodes;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd.Requests;

/// <summary>An edit of the collection, sent with a stale version before it is made and again after it is made.</summary>
/// <param name="Before">The representation that GET answers before the edit.</param>
/// <param name="Changing">The answer to the stale edit while it would still change something.</param>
/// <param name="Made">The answer to the edit itself.</param>
/// <param name="After">The representation that GET answers after the edit.</param>
/// <param name="Unchanging">The answer to the stale edit when it would change nothing.</param>
internal sealed record StaleEdits(Answer Before, Answer Changing, Answer Made, Answer After, Answer Unchanging)
{
    /// <param name="edit">Its placeholders are filled, and those of <paramref name="view"/>.</param>
    public static async Task<StaleEdits> AroundAsync(
        HttpFileRequest edit, HttpFileRequest view, Replay replay, Func<Task<Answer>> makeAsync)
    {
        var before = await replay.SendAsync(view);
        var changing = await replay.SendAsync(With(edit, Version(before) - 1));
        var made = await makeAsync();
        var after = await replay.SendAsync(view);
        return new(before, changing, made, after, await replay.SendAsync(With(edit, Version(after) - 1)));
    }

    private static long Version(Answer answer) => answer.Status == 200 ? answer.Version : 0;

    private static HttpFileRequest With(HttpFileRequest edit, long version)
    {
        var body = JsonNode.Parse(edit.Body!)!;
        body["version"] = version;
        return edit with { Name = null, Body = body.ToJsonString() };
    }
}
