using System.Text.Json;
using Shop.Functions.Hosting;
using Shop.Tests.EndToEnd.Requests;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>Every route whose body has a field <c>version</c>; the edits are those of the request collection.</summary>
[Collection(CollectionRun.Name)]
public sealed class EditVersionTests(CollectionRun run)
{
    public static TheoryData<string> Routes => [.. VersionedRoutes.All];

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_stale_version_is_answered_with_409_and_the_current_representation(string route)
    {
        var edits = run.StaleEditsByRoute[route];
        AssertConflict(edits.Changing);
        Assert.Equal(edits.Before.Version, Current(edits.Changing).GetProperty("version").GetInt64());
        Assert.True(edits.Made.Status == 200, $"The same edit without the stale version is made: {edits.Made}");
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_stale_version_is_answered_with_409_also_when_the_edit_would_change_nothing(string route)
    {
        var edits = run.StaleEditsByRoute[route];
        AssertConflict(edits.Unchanging);
        var current = Current(edits.Unchanging);
        Assert.True(
            JsonElement.DeepEquals(edits.Made.Json, current) || JsonElement.DeepEquals(edits.After.Json, current),
            $"Neither the answer to the edit nor that to GET: {current}\nEdit: {edits.Made}\nGET: {edits.After}");
    }

    private static void AssertConflict(Answer answer) =>
        Assert.True(answer.Status == 409 && answer.Text("type") == ProblemTypes.Of("edit-conflict"), $"{answer}");

    private static JsonElement Current(Answer conflict)
    {
        Assert.True(conflict.Json.TryGetProperty("current", out var current), $"The answer has no member 'current': {conflict}");
        return current;
    }
}
