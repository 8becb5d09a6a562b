namespace Shop.Local.Simulation.Worlds;

/// <summary>Decides where faults happen, and counts them. After <see cref="Stop"/> there are none.</summary>
internal abstract class FaultInjector
{
    private readonly Dictionary<FaultKind, int> counts = [];

    public IReadOnlyDictionary<FaultKind, int> Counts => counts;

    public bool HasStopped { get; private set; }

    /// <param name="probability">The probability in a world of the usual level.</param>
    public bool Strikes(FaultKind kind, double probability)
    {
        var strikes = !HasStopped && Decide(kind, probability);
        if (strikes)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        return strikes;
    }

    public void Stop() => HasStopped = true;

    private protected abstract bool Decide(FaultKind kind, double probability);
}

/// <summary>Faults by chance.</summary>
internal sealed class RandomFaults : FaultInjector
{
    // Some worlds have no faults, most have some, a few have many.
    private static readonly double[] Levels = [0, 0.5, 1, 1, 1, 2, 4];
    private static readonly FaultKind[] Kinds = Enum.GetValues<FaultKind>();

    private readonly double[] weights = new double[Kinds.Length];
    private readonly Chance chance;

    public RandomFaults(Chance chance)
    {
        this.chance = chance;
        var level = chance.One(Levels);

        // Each world leaves out some kinds, so that the others are not hidden behind them.
        foreach (var kind in Kinds)
        {
            weights[(int)kind] = chance.Is(0.3) ? 0 : level * (0.5 + chance.Fraction());
        }
    }

    private protected override bool Decide(FaultKind kind, double probability) => chance.Is(probability * weights[(int)kind]);
}
