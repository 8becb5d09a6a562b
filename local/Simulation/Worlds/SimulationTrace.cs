using System.Globalization;

namespace Shop.Local.Simulation.Worlds;

/// <summary>What happened in one world, with virtual times. Without a reader, nothing is kept.</summary>
internal sealed class SimulationTrace(VirtualClock clock, bool isKept)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public void Write(FormattableString text, IReadOnlyList<string>? more = null)
    {
        if (isKept)
        {
            var time = clock.Elapsed.ToString("hh\\:mm\\:ss\\.fff", CultureInfo.InvariantCulture);
            lines.Add($"{time} {text.ToString(CultureInfo.InvariantCulture)}{string.Concat((more ?? []).Select(line => $" | {line}"))}");
        }
    }
}
