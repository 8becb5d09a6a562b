using System.Text.RegularExpressions;

namespace Shop.Infra.Preview;

/// <summary>
/// Writes a fact that resources of a type have in common only once, under <c>Type *</c>, when that makes the snapshot shorter. In such a fact, <c>${name}</c> is the
/// resource's name. A resource with another value keeps its own fact. A resource without the property has the value <c>(absent)</c>.
/// </summary>
internal static class SharedFacts
{
    private const string NamePlaceholder = "${name}";

    public static Snapshot Fold(Snapshot snapshot)
    {
        var present = snapshot.Facts.Select(fact => (fact.Resource, fact.Path)).ToHashSet();
        var shared = snapshot.Facts.GroupBy(fact => fact.Type).SelectMany(OfType).ToHashSet();
        var absent = from fact in shared
                     from resource in snapshot.Facts
                     where resource.Path.Length == 0 && resource.Type == fact.Type
                     let own = OfOne(fact, resource) with { Value = Snapshot.Absent }
                     where !present.Contains((own.Resource, own.Path))
                     select own;
        return new([.. snapshot.Facts.Where(fact => !shared.Contains(OfAny(fact))), .. shared, .. absent]);
    }

    public static Snapshot Unfold(Snapshot snapshot)
    {
        var shared = snapshot.Facts.Where(fact => fact.Name == Fact.AnyName).ToLookup(fact => fact.Type);
        return new(
            from fact in snapshot.Facts
            where fact.Name != Fact.AnyName
            group fact by fact.Resource into own
            from fact in own.Concat(shared[own.First().Type].Select(one => OfOne(one, own.First()))).DistinctBy(fact => fact.Path)
            where fact.Value != Snapshot.Absent
            select fact);
    }

    private static IEnumerable<Fact> OfType(IGrouping<string, Fact> facts)
    {
        var count = facts.Count(fact => fact.Path.Length == 0);
        return
            from path in facts.Where(fact => fact.Path.Length > 0).Select(OfAny).GroupBy(fact => fact.Path)
            let most = path.CountBy(fact => fact).MaxBy(same => same.Value)
            let absent = count - path.Count()
            where most.Value > absent + 1
            select most.Key;
    }

    private static Fact OfAny(Fact fact)
    {
        var name = new Regex($"(?<![A-Za-z0-9]){Regex.Escape(fact.Name)}(?![A-Za-z0-9-])");
        return new($"{fact.Type} {Fact.AnyName}", Unnamed(fact.Path), Unnamed(fact.Value));

        string Unnamed(string text) => name.Replace(text, _ => NamePlaceholder);
    }

    private static Fact OfOne(Fact shared, Fact resource)
    {
        return new(resource.Resource, Named(shared.Path), Named(shared.Value));

        string Named(string text) => text.Replace(NamePlaceholder, resource.Name, StringComparison.Ordinal);
    }
}
