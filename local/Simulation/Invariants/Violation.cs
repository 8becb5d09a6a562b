namespace Shop.Local.Simulation.Invariants;

/// <summary>An invariant that does not hold in a world.</summary>
/// <param name="Invariant">The number of the invariant; see <see cref="WorldCheck"/>.</param>
internal sealed record Violation(int Invariant, string What)
{
    public override string ToString() => $"invariant {Invariant}: {What}";
}
