using System.Text.RegularExpressions;

namespace Shop.Infra.Preview;

/// <summary>
/// Writes a fact that most resources of a type have in common only once, under <c>Type *</c>. In such a fact, <c>${name}</c> is the
/// resource's name. A resource with another value keeps its own fact.
/// </summary>
internal static class SharedFacts
{
    private const string NamePlaceholder = "${name}";

    // With fewer resources, sharing a fact does not make the snapshot shorter.
    private const int FewestResources = 3;

    public static Snapshot Fold(Snapshot snapshot)
    {
        var shared = snapshot.Facts.GroupBy(fact => fact.Type).SelectMany(OfType).ToHashSet();
        return new([.. snapshot.Facts.Where(fact => !shared.Contains(OfAny(fact))), .. shared]);
    }

    public static Snapshot Unfold(Snapshot snapshot)
    {
        var shared = snapshot.Facts.Where(fact => fact.Name == Fact.AnyName).ToLookup(fact => fact.Type);
        return new(
            from fact in snapshot.Facts
            where fact.Name != Fact.AnyName
            group fact by fact.Resource into own
            from fact in own.Concat(shared[own.First().Type].Select(one => OfOne(one, own.First()))).DistinctBy(fact => fact.Path)
            select fact);
    }

    // Only a property that every resource of the type has is shared, because a snapshot cannot say that a property is absent.
    private static IEnumerable<Fact> OfType(IGrouping<string, Fact> facts)
    {
        var count = facts.Count(fact => fact.Path.Length == 0);
        return count < FewestResources ? [] :
            from path in facts.Where(fact => fact.Path.Length > 0).Select(OfAny).GroupBy(fact => fact.Path)
            where path.Count() == count
            from same in path.GroupBy(fact => fact)
            where same.Count() * 2 > count
            select same.Key;
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
