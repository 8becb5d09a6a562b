namespace Shop.Functions.Hosting;

/// <summary>The route answers a list page by page. It takes the query parameters <c>limit</c> and <c>cursor</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PagedAttribute : Attribute
{
    /// <summary>The parameters that <see cref="PageRequest"/> reads.</summary>
    internal static IReadOnlyList<QueryParameterAttribute> Parameters { get; } =
    [
        new("limit", "The highest number of items to answer.")
        {
            Type = "integer", Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit,
        },
        new("cursor", "The `nextCursor` of the page before, sent with the same other parameters.") { Example = "eyJ2IjoxfQ.k3" },
    ];
}
