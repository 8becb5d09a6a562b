using System.Globalization;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>A process, identified by id and start time: the system can give the id to a later process.</summary>
internal sealed record ChildProcess(int Id, string Name, string StartTime)
{
    public bool IsAlive => Read(Id) is { } now && now.Child.StartTime == StartTime && now.State != "Z";

    /// <summary>All descendants of a process, read from /proc.</summary>
    public static IReadOnlyList<ChildProcess> Below(int parent)
    {
        var all = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
            .OfType<Entry>()
            .ToList();
        var below = new List<Entry>();
        for (var generation = all.Where(entry => entry.Parent == parent).ToList(); generation.Count > 0;)
        {
            below.AddRange(generation);
            generation = [.. all.Where(entry => generation.Any(above => above.Child.Id == entry.Parent))];
        }

        return [.. below.Select(entry => entry.Child)];
    }

    private static Entry? Read(int id)
    {
        try
        {
            // pid (name) state ppid …; the 22nd field is the start time in clock ticks since boot.
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var name = stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..stat.LastIndexOf(')')];
            var rest = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return new(new(id, name, rest[19]), int.Parse(rest[1], CultureInfo.InvariantCulture), rest[0]);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Entry(ChildProcess Child, int Parent, string State);
}
