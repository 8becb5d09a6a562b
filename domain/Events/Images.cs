namespace Shop.Domain.Events;

/// <summary>Compares the stored states (images) of an entity before and after a commit.</summary>
internal static class Images
{
    /// <param name="changed">Returns the events of a change; not called when the images are equal.</param>
    /// <exception cref="ArgumentException">Both images are missing, or they belong to different entities.</exception>
    internal static ValueList<ShopEvent> Compare<T>(
        T? before,
        T? after,
        Func<T, Occurrence> occurrence,
        Func<T, Occurrence, IEnumerable<ShopEvent>> created,
        Func<T, T, Occurrence, IEnumerable<ShopEvent>> changed)
        where T : class
    {
        switch (before, after)
        {
            case (null, null):
                throw new ArgumentException("At least one image is required.", nameof(after));
            case (null, not null):
                return created(after, occurrence(after)).ToValueList();
            case (not null, null):
                var last = occurrence(before);
                return [new Removed(last with { Version = last.Version + 1 })];
            case (not null, not null):
                var (old, now) = (occurrence(before), occurrence(after));
                return old.Subject != now.Subject ? throw new ArgumentException("The images belong to different entities.", nameof(after))
                    : before.Equals(after) ? []
                    : changed(before, after, now).ToValueList();
        }
    }
}
