using System.Text.Json.Serialization;

namespace Shop.Functions.Hosting;

/// <summary>One page of a list.</summary>
/// <param name="NextCursor">What to ask the next page with; null on the last page.</param>
internal sealed record PageView<T>(
    IReadOnlyList<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor);

internal static class PageView
{
    public static PageView<TView> Of<T, TView>(Page<T> page, Func<T, TView> view) => new([.. page.Items.Select(view)], page.NextCursor);
}
