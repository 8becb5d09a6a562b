namespace Shop.Domain;

/// <summary>
/// The reason why the shop does not do what a request asks. The set is closed: only this assembly derives from it, and every case is a
/// sealed record with its data.
/// </summary>
public abstract record Refusal
{
    private protected Refusal()
    {
    }

    /// <summary>Stable, unique, kebab-case; clients may rely on it.</summary>
    public abstract string Code { get; }

    /// <summary>One English sentence for the person who made the request; it never repeats input.</summary>
    public abstract string Message { get; }
}
