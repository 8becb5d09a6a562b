namespace Shop.Local.Workflows.Asl;

/// <summary>The states of a state machine, of a branch or of an iteration.</summary>
internal sealed record AslStates(string StartAt, IReadOnlyList<AslState> States)
{
    /// <summary>These states and all states inside them.</summary>
    public IEnumerable<AslState> Everywhere => States.SelectMany(state =>
        state.Inner.SelectMany(inner => inner.Everywhere).Prepend(state));
}
