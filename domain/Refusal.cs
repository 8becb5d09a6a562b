namespace Shop.Domain;

/// <summary>
/// Why the shop will not do what was asked. The set is closed: only this assembly derives from it, and every case is a sealed
/// record that carries its data.
/// </summary>
public abstract record Refusal
{
    private protected Refusal()
    {
    }

    /// <summary>Stable, unique, kebab-case; clients may rely on it.</summary>
    public abstract string Code { get; }

    /// <summary>One English sentence for the person who asked; never repeats what was sent.</summary>
    public abstract string Message { get; }
}
