using System.Text.Json.Serialization;

namespace Shop.Functions.Hosting;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items of the page, in the order of the list.</param>
/// <param name="NextCursor" example="eyJ2IjoxfQ.k3">The value of `cursor` in the request for the next page; null on the last page.</param>
internal sealed record PageView<T>(
    IReadOnlyList<T> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? NextCursor);

internal static class PageView
{
    public static PageView<TView> Of<T, TView>(Page<T> page, Func<T, TView> view) => new([.. page.Items.Select(view)], page.NextCursor);
}
