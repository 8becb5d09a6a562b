namespace Shop.Functions.Storage;

/// <summary>One page of a list.</summary>
/// <param name="NextCursor">Null on the last page.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
