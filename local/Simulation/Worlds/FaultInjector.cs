namespace Shop.Local.Simulation.Worlds;

/// <summary>Decides by chance where faults happen, and counts them. After <see cref="Stop"/> there are none.</summary>
internal sealed class FaultInjector
{
    // Some worlds have no faults, most have some, a few have many.
    private static readonly double[] Levels = [0, 0.5, 1, 1, 1, 2, 4];

    private readonly Dictionary<FaultKind, int> counts = [];
    private readonly Dictionary<FaultKind, double> weights;
    private readonly Chance chance;
    private double level;

    public FaultInjector(Chance chance)
    {
        this.chance = chance;
        level = chance.One(Levels);

        // Each world leaves out some kinds, so that the others are not hidden behind them.
        weights = Enum.GetValues<FaultKind>().ToDictionary(kind => kind, _ => chance.Is(0.3) ? 0 : 0.5 + chance.Fraction());
    }

    public IReadOnlyDictionary<FaultKind, int> Counts => counts;

    public bool HasStopped => level == 0;

    /// <param name="probability">The probability in a world of the usual level.</param>
    public bool Strikes(FaultKind kind, double probability)
    {
        var strikes = chance.Is(probability * level * weights[kind]);
        if (strikes)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        return strikes;
    }

    public void Stop() => level = 0;
}
