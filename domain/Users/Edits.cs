namespace Shop.Domain.Users;

/// <summary>Reading what is to be changed.</summary>
internal static class Edits
{
    /// <summary>Null leaves what stands, an empty text clears it, any other is read.</summary>
    internal static Outcome<T?> Optional<T>(string? text, string field, T? stands, Func<string?, string, Outcome<T>> read)
        where T : class =>
        text is null ? Outcome.Of(stands)
        : text.Length == 0 ? Outcome.Of<T?>(null)
        : read(text, field).Map(value => (T?)value);
}
