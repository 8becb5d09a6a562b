namespace Shop.Functions.Storage;

/// <param name="NextCursor">Null on the last page.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);
