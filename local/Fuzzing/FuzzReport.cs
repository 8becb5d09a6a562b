namespace Shop.Local.Fuzzing;

/// <summary>Counts the answers by route and status, and collects the answers with faults.</summary>
internal sealed class FuzzReport(IReadOnlyList<ApiRoute> routes)
{
    // If more findings of one kind were shown, they would hide findings of other kinds.
    private const int ShownOfOneKind = 3;

    private readonly Dictionary<(string Route, int Status), int> counts = [];
    private readonly List<Finding> findings = [];

    public int Requests { get; private set; }

    public int FindingCount { get; private set; }

    /// <summary>The first findings of each kind and route.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    public IReadOnlyList<int> Statuses => [.. counts.Keys.Select(key => key.Status).Distinct().Order()];

    public IEnumerable<(string Route, IReadOnlyDictionary<int, int> Answers)> ByRoute => routes.Select(route => (
        route.Name,
        (IReadOnlyDictionary<int, int>)counts
            .Where(count => count.Key.Route == route.Name)
            .ToDictionary(count => count.Key.Status, count => count.Value)));

    public void Add(FuzzRequest request, FuzzAnswer answer, IReadOnlyList<string> faults)
    {
        Requests++;
        var key = (request.Route.Name, answer.Status);
        counts[key] = counts.GetValueOrDefault(key) + 1;
        if (faults.Count == 0)
        {
            return;
        }

        FindingCount++;
        if (findings.Count(known => known.Request.Route == request.Route && known.Faults[0] == faults[0]) < ShownOfOneKind)
        {
            findings.Add(new(request, answer, faults));
        }
    }
}
