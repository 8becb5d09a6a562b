namespace Shop.Functions.Hosting;

/// <summary>
/// The handler maps the changes of a table to events. A pipe from the stream of the table to the event bus calls it as its enrichment step.
/// </summary>
/// <param name="mostEvents">The maximum number of events of one change.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MapsStreamAttribute(ShopTable table, int mostEvents) : Attribute
{
    /// <summary>The maximum number of events in one answer. A pipe does not deliver a larger answer to the bus.</summary>
    public const int MaxEvents = 10;

    public ShopTable Table { get; } = table;

    /// <summary>The maximum number of changes in one invocation. It is small enough that all their events fit into one answer.</summary>
    public int BatchSize { get; } = MaxEvents / mostEvents;
}
