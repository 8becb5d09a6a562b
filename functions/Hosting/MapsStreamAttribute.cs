namespace Shop.Functions.Hosting;

/// <summary>
/// The handler maps the changes of a table to events. It is the enrichment of a pipe from the stream of the table to the event bus.
/// </summary>
/// <param name="mostEvents">The largest number of events of one change.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MapsStreamAttribute(ShopTable table, int mostEvents) : Attribute
{
    /// <summary>The largest number of events in one answer. A pipe does not deliver a larger answer to the bus.</summary>
    public const int MaxEvents = 10;

    public ShopTable Table { get; } = table;

    /// <summary>The largest number of changes in one invocation; their events fit into one answer.</summary>
    public int BatchSize { get; } = MaxEvents / mostEvents;
}
