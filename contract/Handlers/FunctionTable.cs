using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Contract.Handlers;

/// <summary>Writes the table of all functions in docs/architecture.md, from the attributes of the handlers.</summary>
public static class FunctionTable
{
    public const string RelativePath = "docs/architecture.md";

    private const string Begin = "<!-- functions: written by ./shop docs --accept -->";
    private const string End = "<!-- end of functions -->";

    private const string Header = "| function | input | reads | writes | calls |\n|---|---|---|---|---|\n";

    private const Grant Writing = Grant.PutItem | Grant.UpdateItem | Grant.DeleteItem;

    /// <summary>Replaces the table between the two marks of the document.</summary>
    /// <exception cref="FormatException">A mark is missing.</exception>
    public static string Update(string document, HandlerCatalog catalog)
    {
        var begin = document.IndexOf(Begin, StringComparison.Ordinal);
        var end = document.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? $"{document[..(begin + Begin.Length)]}\n{Of(catalog)}{document[end..]}"
            : throw new FormatException($"{RelativePath} needs the lines '{Begin}' and '{End}'.");
    }

    private static string Of(HandlerCatalog catalog) => string.Concat(
        catalog.Handlers.Select(handler => $"| {string.Join(" | ", Cells(handler))} |\n").Prepend(Header));

    private static IEnumerable<string> Cells(Handler handler) =>
    [
        $"{handler.Feature}.{handler.Name}",
        Input(handler),
        Tables(handler, access => access.Grant & ~Writing),
        Tables(handler, access => access.Grant & Writing),
        Calls(handler),
    ];

    private static string Input(Handler handler) => handler switch
    {
        { Route: { } route } => $"{route}",
        { Stream: { } stream } => $"stream {Functions.Storage.Tables.All[stream.Table].Name}",
        { Queue: { } queue } => $"queue {queue.Queue}",
        { Schedule: { } schedule } => $"schedule {schedule.Name}, {schedule.Expression}",
        { Workflow: { } workflow } => $"workflow {KebabCase.Of($"{workflow}")}",
        _ => $"{handler.Trigger}",
    };

    private static string Tables(Handler handler, Func<AccessAttribute, Grant> part) => string.Join(
        ", ",
        handler.Grants.Where(access => part(access) != Grant.None)
            .Select(access => Functions.Storage.Tables.All[access.Table].Name)
            .Distinct());

    private static string Calls(Handler handler) =>
        handler.PoolGrant != PoolGrant.None ? $"Cognito ({handler.PoolGrant})"
        : handler.NeedsUserPoolClient ? "Cognito (app client)"
        : handler.Attribute<PaymentProviderAttribute>() is not null ? "Stripe"
        : "";
}
