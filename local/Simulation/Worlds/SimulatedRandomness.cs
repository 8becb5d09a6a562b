using Shop.Functions.Hosting;

namespace Shop.Local.Simulation.Worlds;

/// <summary>The ids, tokens and pauses of the functions, from the seed of the world.</summary>
internal sealed class SimulatedRandomness(Func<Chance> chance) : Randomness
{
    protected override void Fill(Span<byte> bytes) => chance().Bytes(bytes.Length).CopyTo(bytes);
}
